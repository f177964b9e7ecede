package dev.migrationsafety.sql.layout.flyway;

import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts values into Flyway's placeholders, everywhere in a text as Flyway does, names compared without case.
 *
 * <p>Flyway reads a {@code $} together with the character behind it, and a placeholder begins only where that is a brace
 * ({@code PlaceholderReplacingReader} of 13.0.0). So {@code $${x}} stays as it is, and {@code $$${x}} does not.
 */
final class Placeholders {
    private static final String PREFIX = "${";
    private static final String SUFFIX = "}";
    private static final String BUILT_IN = "flyway:";
    private static final String FILE_NAME = "flyway:filename";

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> used = new TreeMap<>();
    private final Problems problems;

    Placeholders(Map<String, String> values, Problems problems) {
        values.forEach((name, value) -> this.values.put(name.toLowerCase(Locale.ROOT), value));
        this.problems = problems;
    }

    /** The values that were used, by name; the name of the file itself is not one of them. */
    Map<String, String> used() {
        return Collections.unmodifiableMap(used);
    }

    String replace(MigrationFile file, String text) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int start = next(text, 0); start >= 0; start = next(text, from)) {
            String where = file.path() + ":"
                    + (1
                            + text.substring(0, start)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count());
            int end = text.indexOf(SUFFIX, start);
            if (end < 0) {
                problems.add(
                        where,
                        "placeholder ${ is not closed; write ${name}, or turn off replacement in " + file.name()
                                + ".conf");
                break;
            }
            result.append(text, from, start).append(value(text.substring(start + PREFIX.length(), end), file, where));
            from = end + SUFFIX.length();
        }
        return result.append(text.substring(from)).toString();
    }

    /** Where the next placeholder begins; -1 if none does. */
    private static int next(String text, int from) {
        int at = text.indexOf(PREFIX.charAt(0), from);
        while (at >= 0 && !text.startsWith(PREFIX, at)) {
            at = text.indexOf(PREFIX.charAt(0), at + PREFIX.length());
        }
        return at;
    }

    private String value(String name, MigrationFile file, String where) {
        String key = name.toLowerCase(Locale.ROOT);
        String value = values.get(key);
        if (value != null) {
            used.put(name, value);
            return value;
        }
        if (key.equals(FILE_NAME)) {
            return file.name();
        }
        String next = "; give it a value under placeholders: in migration-safety.yml, or set"
                + " placeholderReplacement=false in " + file.name() + ".conf";
        problems.add(
                where,
                "placeholder ${" + name + "} "
                        + (key.startsWith(BUILT_IN) ? "is set by Flyway at run time and unknown here" : "has no value")
                        + next);
        return "";
    }
}
