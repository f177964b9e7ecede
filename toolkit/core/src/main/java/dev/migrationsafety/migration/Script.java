package dev.migrationsafety.migration;

import java.util.Optional;

/**
 * One script as its tool would execute it.
 *
 * @param file path relative to the migration root
 * @param sha256 digest of the file's raw bytes
 * @param text the text to run: decoded, without byte order mark, placeholders replaced; line numbers are those of the
 *     file
 * @param transaction how its tool wraps it, unless that is psql
 * @param psql how psql is started for it; empty if another tool sends it, which knows no command of psql
 */
public record Script(String file, String sha256, String text, TransactionMode transaction, Optional<Psql> psql) {
    /** A script that psql does not run. */
    public Script(String file, String sha256, String text, TransactionMode transaction) {
        this(file, sha256, text, transaction, Optional.empty());
    }

    /** The same script, run by psql. */
    public Script by(Psql runner) {
        return new Script(file, sha256, text, transaction, Optional.of(runner));
    }
}
