package dev.migrationsafety.migration;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One script as its tool executes it.
 *
 * @param file path relative to the migration root
 * @param sha256 digest of the file's raw bytes
 * @param text the text to run: decoded, without byte order mark, placeholders replaced; line numbers are those of the
 *     file, so lines of a file that do not belong to this script are blank
 * @param transaction how its tool wraps it, unless {@code tool} says so
 * @param tool the tool that runs it in a process of its own; empty if its layout's tool sends it
 * @param commands what the tool sends as one command each, if it cuts scripts by rules of its own (goose, sql-migrate);
 *     empty if the engine finds where statements end
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Script(
        String file,
        String sha256,
        String text,
        TransactionMode transaction,
        Optional<ScriptTool> tool,
        List<ScriptCommand> commands) {
    /** Copies the commands. */
    public Script {
        commands = List.copyOf(commands);
    }

    /** A script that no tool of its own runs. */
    public Script(String file, String sha256, String text, TransactionMode transaction) {
        this(file, sha256, text, transaction, Optional.empty(), List.of());
    }

    /** A script whose statements the engine finds. */
    public Script(String file, String sha256, String text, TransactionMode transaction, Optional<ScriptTool> tool) {
        this(file, sha256, text, transaction, tool, List.of());
    }

    /** The same script, run by a tool. */
    public Script by(ScriptTool runner) {
        return new Script(file, sha256, text, transaction, Optional.of(runner), commands);
    }

    /** The same script, cut by its tool. */
    public Script cut(List<ScriptCommand> pieces) {
        return new Script(file, sha256, text, transaction, tool, pieces);
    }
}
