package dev.migrationsafety.migration;

import java.util.List;
import java.util.Optional;

/**
 * One script as its tool would execute it.
 *
 * @param file path relative to the migration root
 * @param sha256 digest of the file's raw bytes
 * @param text the text to run: decoded, without byte order mark, placeholders replaced; line numbers are those of the
 *     file, so lines of a file that do not belong to this script are blank
 * @param transaction how its tool wraps it, unless that is psql
 * @param psql how psql is started for it; empty if another tool sends it, which knows no command of psql
 * @param commands what the tool sends as one command each, if it cuts scripts by rules of its own (goose, sql-migrate);
 *     empty if statements end as in psql
 */
public record Script(
        String file,
        String sha256,
        String text,
        TransactionMode transaction,
        Optional<Psql> psql,
        List<Command> commands) {
    /** Copies the commands. */
    public Script {
        commands = List.copyOf(commands);
    }

    /** A script that psql does not run. */
    public Script(String file, String sha256, String text, TransactionMode transaction) {
        this(file, sha256, text, transaction, Optional.empty(), List.of());
    }

    /** A script whose statements end as in psql. */
    public Script(String file, String sha256, String text, TransactionMode transaction, Optional<Psql> psql) {
        this(file, sha256, text, transaction, psql, List.of());
    }

    /** The same script, run by psql. */
    public Script by(Psql runner) {
        return new Script(file, sha256, text, transaction, Optional.of(runner), commands);
    }

    /** The same script, cut by its tool. */
    public Script cut(List<Command> pieces) {
        return new Script(file, sha256, text, transaction, psql, pieces);
    }
}
