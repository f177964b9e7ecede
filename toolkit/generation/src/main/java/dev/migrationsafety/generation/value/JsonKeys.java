package dev.migrationsafety.generation.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the keys that a script names into documents, so that a step which moves or strips them finds some. */
public final class JsonKeys {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern PATH = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_-]*(?:,[A-Za-z0-9_-]+)+)}");
    /** An object of one member, as a condition asks for it. */
    private static final Pattern OBJECT = Pattern.compile("\\{(\"[^\"]+\": (?:\"[^\"]*\"|\\{[^,]*}))}");

    private static final int MOST = 12;

    private JsonKeys() {}

    /**
     * A document with keys for those literals that look like keys, paths of keys or an object of one member; others than
     * objects stay. Where literals speak of one key in several ways, the turn decides.
     */
    public static String into(String document, List<String> literals, int turn) {
        if (!document.startsWith("{") || document.startsWith("{ ")) {
            return document;
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (String literal : literals) {
            member(literal, turn)
                    .filter(member -> !document.contains(key(member)))
                    .ifPresent(member -> members.computeIfAbsent(key(member), key -> new ArrayList<>())
                            .add(member));
        }
        List<String> few = members.values().stream()
                .map(forms -> forms.get(turn % forms.size()))
                .limit(MOST)
                .toList();
        if (few.isEmpty()) {
            return document;
        }
        String rest = document.substring(1);
        return "{" + String.join(", ", few) + (rest.equals("}") ? "" : ", ") + rest;
    }

    private static Optional<String> member(String literal, int turn) {
        Matcher path = PATH.matcher(literal);
        if (path.matches()) {
            return Optional.of(nested(List.of(path.group(1).split(",", -1)), turn));
        }
        Matcher object = OBJECT.matcher(literal);
        if (object.matches()) {
            return Optional.of(object.group(1));
        }
        return NAME.matcher(literal).matches()
                ? Optional.of(member(literal, JsonTexts.valueOf(literal, turn)))
                : Optional.empty();
    }

    private static String key(String member) {
        return member.substring(0, member.indexOf(':') + 1);
    }

    private static String nested(List<String> path, int turn) {
        String last = path.get(path.size() - 1);
        String value = JsonTexts.valueOf(last, turn);
        for (int i = path.size() - 1; i > 0; i--) {
            value = path.get(i).matches("\\d+") ? "[" + value + "]" : "{" + member(path.get(i), value) + "}";
        }
        return member(path.get(0), value);
    }

    private static String member(String key, String value) {
        return "\"" + key + "\": " + value;
    }
}
