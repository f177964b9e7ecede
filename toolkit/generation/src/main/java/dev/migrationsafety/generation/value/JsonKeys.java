package dev.migrationsafety.generation.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the keys that a script names into documents, so that a step which moves or strips them finds some. */
public final class JsonKeys {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern PATH = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_-]*(?:,[A-Za-z0-9_-]+)+)}");
    private static final int MOST = 12;

    private JsonKeys() {}

    /** A document with keys for those literals that look like keys or paths of keys; others than objects stay. */
    public static String into(String document, List<String> literals, int turn) {
        if (!document.startsWith("{") || document.startsWith("{ ")) {
            return document;
        }
        List<String> members = new ArrayList<>();
        for (String literal : literals) {
            Matcher path = PATH.matcher(literal);
            if (path.matches()) {
                members.add(nested(List.of(path.group(1).split(",", -1)), turn));
            } else if (NAME.matcher(literal).matches()) {
                members.add(member(literal, JsonTexts.valueOf(literal, turn)));
            }
        }
        List<String> few = members.stream()
                .distinct()
                .filter(member -> !document.contains(member.substring(0, member.indexOf(':') + 1)))
                .limit(MOST)
                .toList();
        if (few.isEmpty()) {
            return document;
        }
        String rest = document.substring(1);
        return "{" + String.join(", ", few) + (rest.equals("}") ? "" : ", ") + rest;
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
