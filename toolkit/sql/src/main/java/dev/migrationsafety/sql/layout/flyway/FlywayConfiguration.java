package dev.migrationsafety.sql.layout.flyway;

import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.sql.layout.ScriptText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a script configuration ({@code V1__x.sql.conf}) says.
 *
 * @param transaction how the script is wrapped
 * @param replace whether placeholders are replaced
 */
record FlywayConfiguration(TransactionMode transaction, boolean replace) {
    /** Without such a file. */
    static final FlywayConfiguration STANDARD = new FlywayConfiguration(TransactionMode.PER_SCRIPT_IF_POSSIBLE, true);

    /** Reads a script configuration; what cannot be followed is a problem. */
    static FlywayConfiguration of(MigrationFile file, Placeholders placeholders, Problems problems) {
        String text = ScriptText.of(file, problems)
                .map(raw -> placeholders.replace(file, raw))
                .orElse("");
        FlywayConfiguration configuration = STANDARD;
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
                configuration = configuration.with(line, file.path() + ":" + (i + 1), problems);
            }
        }
        return configuration;
    }

    private FlywayConfiguration with(String line, String where, Problems problems) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals).strip();
        String value = equals < 0 ? "" : line.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
        boolean flag = value.equals("true") || value.equals("false");
        if (key.equals("executeInTransaction") && flag) {
            return new FlywayConfiguration(
                    value.equals("true") ? TransactionMode.PER_SCRIPT : TransactionMode.NONE, replace);
        }
        if (key.equals("placeholderReplacement") && flag) {
            return new FlywayConfiguration(transaction, value.equals("true"));
        }
        boolean utf8 = key.equals("encoding")
                && value.equals(StandardCharsets.UTF_8.name().toLowerCase(Locale.ROOT));
        if (!utf8 && !(key.equals("shouldExecute") && value.equals("true"))) {
            problems.add(
                    where,
                    "\"" + line + "\" cannot be rehearsed; supported are executeInTransaction and"
                            + " placeholderReplacement"
                            + " with true or false, encoding=UTF-8 and shouldExecute=true");
        }
        return this;
    }
}
