package dev.migrationsafety.configuration;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import java.util.Optional;

/**
 * A script that runs before step 1: an init script or one of the baseline.
 *
 * @param script the script as psql would execute it
 * @param belowRoot its path below the migration root; empty if it is elsewhere
 */
public record InitScript(Script script, Optional<String> belowRoot) {
    public static InitScript of(String path, byte[] bytes, String text, Optional<String> belowRoot) {
        String sha256 = MigrationFile.of(path, bytes).sha256();
        return new InitScript(new Script(path, sha256, text, TransactionMode.NONE), belowRoot);
    }
}
