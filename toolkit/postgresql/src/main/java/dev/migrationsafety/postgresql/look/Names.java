package dev.migrationsafety.postgresql.look;

import java.util.List;
import java.util.stream.Collectors;

/** Canonical names of catalog objects. */
public final class Names {
    private Names() {}

    /** The parts as one name; see {@link #join(List)}. */
    public static String join(String... parts) {
        return join(List.of(parts));
    }

    /** The parts joined by dots, {@code public} left out in front; a part that would be read as several is quoted. */
    public static String join(List<String> parts) {
        boolean qualified = parts.size() > 1 && parts.get(0).equals("public");
        return parts.stream().skip(qualified ? 1 : 0).map(Names::part).collect(Collectors.joining("."));
    }

    private static String part(String name) {
        boolean ambiguous = name.isEmpty() || name.chars().anyMatch(c -> c == '.' || c == '"' || c == '(' || c == '#');
        return ambiguous ? SqlText.name(name) : name;
    }
}
