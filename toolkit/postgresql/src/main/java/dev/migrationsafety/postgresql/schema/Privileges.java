package dev.migrationsafety.postgresql.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An access control list in words. */
final class Privileges {
    private static final Map<Character, String> WORDS = Map.ofEntries(
            Map.entry('r', "SELECT"),
            Map.entry('a', "INSERT"),
            Map.entry('w', "UPDATE"),
            Map.entry('d', "DELETE"),
            Map.entry('D', "TRUNCATE"),
            Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"),
            Map.entry('X', "EXECUTE"),
            Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"),
            Map.entry('c', "CONNECT"),
            Map.entry('T', "TEMPORARY"),
            Map.entry('s', "SET"),
            Map.entry('A', "ALTER SYSTEM"),
            Map.entry('m', "MAINTAIN"));

    private Privileges() {}

    /**
     * Describes a list, sorted by grantee; the owner is not named, so that a change of owner is one difference.
     *
     * @param items items as the server prints them, for example {@code reader=r/owner}; {@code *} follows a privilege
     *     that may be passed on
     * @param owner name of the owner
     */
    static String describe(List<String> items, String owner) {
        TreeSet<String> sorted = new TreeSet<>();
        items.forEach(item -> sorted.add(describe(item, owner)));
        return String.join("; ", sorted);
    }

    private static String describe(String item, String owner) {
        int equals = endOfName(item);
        int slash = item.indexOf('/', equals);
        String grantee = role(item.substring(0, equals), owner);
        String grantor = role(item.substring(slash + 1), owner);
        TreeSet<String> words = new TreeSet<>();
        for (int i = equals + 1; i < slash; i++) {
            char letter = item.charAt(i);
            boolean grantable = i + 1 < slash && item.charAt(i + 1) == '*';
            words.add(WORDS.getOrDefault(letter, String.valueOf(letter)) + (grantable ? "*" : ""));
            i += grantable ? 1 : 0;
        }
        String by = grantor.equals("(owner)") ? "" : " by " + grantor;
        return grantee + ": " + String.join(", ", words) + by;
    }

    /** The place of the first equals sign that is not inside double quotes. */
    private static int endOfName(String item) {
        boolean quoted = false;
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '=' && !quoted) {
                return i;
            }
        }
        throw new IllegalArgumentException("not an access control item: " + item);
    }

    private static String role(String printed, String owner) {
        if (printed.isEmpty()) {
            return "PUBLIC";
        }
        boolean quoted = printed.startsWith("\"");
        String name = quoted ? printed.substring(1, printed.length() - 1).replace("\"\"", "\"") : printed;
        return name.equals(owner) ? "(owner)" : name;
    }
}
