package dev.migrationsafety.postgresql.sqitch;

import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.sql.layout.ScriptText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code sqitch.conf}: sections with keys, written as git's configuration is.
 *
 * @param values values by section, subsection and key, for example {@code engine.pg.top_dir}
 */
record SqitchSettings(Map<String, String> values) {
    private static final Pattern SECTION =
            Pattern.compile("\\s*\\[(?<name>[^\\s\"\\]]+)(?:\\s+\"(?<sub>(?:[^\"\\\\]|\\\\.)*)\")?]\\s*(?:[#;].*)?");
    private static final Pattern ENTRY = Pattern.compile("\\s*(?<key>[A-Za-z_][\\w-]*)\\s*=\\s*(?<value>.*)");
    private static final Pattern QUOTED = Pattern.compile("\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"\\s*(?:[#;].*)?");
    private static final Pattern PASSED_OVER = Pattern.compile("\\s*(?:[#;].*)?");
    private static final String ENGINE = "pg";

    SqitchSettings {
        values = Map.copyOf(values);
    }

    /** The settings of a file; none without one. */
    static SqitchSettings of(Optional<MigrationFile> file, Problems problems) {
        Map<String, String> values = new TreeMap<>();
        List<String> lines = file.flatMap(found -> ScriptText.of(found, problems))
                .map(text -> text.lines().toList())
                .orElse(List.of());
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = SECTION.matcher(lines.get(i));
            Matcher entry = ENTRY.matcher(lines.get(i));
            if (head.matches()) {
                section = head.group("name").toLowerCase(Locale.ROOT)
                        + (head.group("sub") == null ? "" : "." + head.group("sub"));
            } else if (entry.matches() && !section.isEmpty()) {
                values.put(section + "." + entry.group("key").toLowerCase(Locale.ROOT), value(entry.group("value")));
            } else if (!PASSED_OVER.matcher(lines.get(i)).matches()) {
                problems.add(
                        file.orElseThrow().path() + ":" + (i + 1),
                        "\"" + lines.get(i).strip() + "\" cannot be parsed; write [section] or key = value");
            }
        }
        return new SqitchSettings(values);
    }

    private static String value(String text) {
        String stripped = text.strip();
        Matcher quoted = QUOTED.matcher(stripped);
        return quoted.matches()
                ? quoted.group("text").replace("\\\"", "\"").replace("\\\\", "\\")
                : stripped.replaceAll("(?:^|\\s)[#;].*$", "").strip();
    }

    /** The engine that the project is for, {@code pg} unless it says otherwise. */
    String engine() {
        return values.getOrDefault("core.engine", ENGINE);
    }

    /** A value of the target, else of the engine, else of the core, as sqitch looks it up. */
    Optional<String> find(String key) {
        return Optional.ofNullable(values.get("target." + target() + "." + key))
                .or(() -> Optional.ofNullable(values.get("engine." + ENGINE + "." + key)))
                .or(() -> Optional.ofNullable(values.get("core." + key)));
    }

    /** The variables that sqitch gives to psql when it deploys. */
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        for (String section : List.of("core", "engine." + ENGINE, "target." + target(), "deploy")) {
            String prefix = section + ".variables.";
            values.forEach((key, value) -> {
                if (key.startsWith(prefix)) {
                    variables.put(key.substring(prefix.length()), value);
                }
            });
        }
        return variables;
    }

    private String target() {
        return values.getOrDefault("core.target", values.getOrDefault("engine." + ENGINE + ".target", ""));
    }
}
