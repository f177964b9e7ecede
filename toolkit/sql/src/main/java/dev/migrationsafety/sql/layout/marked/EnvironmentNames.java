package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values for names of the environment into lines, as goose does between ENVSUB ON and ENVSUB OFF. */
final class EnvironmentNames {
    private static final Pattern NAME = Pattern.compile("\\\\\\$|\\$\\$|\\$(?<plain>[A-Za-z_][A-Za-z0-9_]*)"
            + "|\\$\\{(?<braced>[A-Za-z_][A-Za-z0-9_]*)(?:(?<sign>:?-)(?<fallback>[^{}$]*))?}|\\$\\{");

    private final Map<String, String> values;
    private final Map<String, String> used = new TreeMap<>();
    private final Problems problems;

    EnvironmentNames(Map<String, String> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /** The values that were put somewhere, by name. */
    Map<String, String> used() {
        return Collections.unmodifiableMap(used);
    }

    String replace(MigrationFile file, int line, String text) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(file, line, found.group())));
    }

    private String value(MigrationFile file, int line, String found) {
        if (found.equals("$$") || found.equals("\\$")) {
            return "$";
        }
        Matcher name = NAME.matcher(found);
        if (!name.matches() || found.equals("${")) {
            problems.add(
                    file.path() + ":" + line, "an expansion that cannot be parsed; write ${NAME} or ${NAME:-value}");
            return "";
        }
        String key = name.group("plain") == null ? name.group("braced") : name.group("plain");
        String value = values.get(key);
        String fallback = name.group("fallback");
        if (value != null && !(value.isEmpty() && ":-".equals(name.group("sign")))) {
            used.put(key, value);
            return value;
        }
        if (fallback != null) {
            return fallback;
        }
        problems.add(
                file.path() + ":" + line,
                "goose takes " + key + " from the environment; give it a value under placeholders: in"
                        + " migration-safety.yml");
        return "";
    }
}
