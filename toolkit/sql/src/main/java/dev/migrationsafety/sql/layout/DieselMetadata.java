package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the one key of Diesel's {@code metadata.toml}. */
final class DieselMetadata {
    private static final Pattern PASSED_OVER = Pattern.compile("\\s*(#.*)?");
    private static final Pattern TABLE = Pattern.compile("\\s*\\[.*");
    private static final Pattern ENTRY =
            Pattern.compile("\\s*[\"']?(?<key>[A-Za-z0-9_.-]+)[\"']?\\s*=\\s*(?<value>[^#]*?)\\s*(#.*)?");

    private DieselMetadata() {}

    /** How a migration with this file is wrapped; a file that cannot be read is a problem. */
    static TransactionMode transaction(MigrationFile file, Problems problems) {
        List<String> lines = ScriptText.of(file, problems)
                .map(String::lines)
                .map(all -> all.toList())
                .orElse(List.of());
        TransactionMode mode = TransactionMode.ONE_COMMAND;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (TABLE.matcher(line).matches()) {
                return mode;
            }
            Matcher entry = ENTRY.matcher(line);
            boolean isEntry = entry.matches();
            boolean ours = isEntry && entry.group("key").equals("run_in_transaction");
            boolean flag = isEntry && entry.group("value").matches("true|false");
            if (ours && flag) {
                mode = entry.group("value").equals("true") ? TransactionMode.PER_SCRIPT : TransactionMode.ONE_COMMAND;
            } else if (ours || !(isEntry || PASSED_OVER.matcher(line).matches())) {
                problems.add(
                        file.path() + ":" + (i + 1),
                        "\"" + line.strip()
                                + "\" cannot be parsed, and Diesel would silently run the migration in a transaction;"
                                + " write run_in_transaction = true or false");
            }
        }
        return mode;
    }
}
