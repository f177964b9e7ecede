package dev.migrationsafety.experiment.schemapass;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import org.jspecify.annotations.Nullable;

/** Runs scripts in sequence, in the session that their tool keeps, restores or renews between them. */
public final class ToolSession implements AutoCloseable {
    private final StepRunner runner;
    private final Database database;
    private final String zone;
    private final SessionMode mode;
    private @Nullable ScriptSession session;

    public ToolSession(StepRunner runner, Database database, String zone, SessionMode mode) {
        this.runner = runner;
        this.database = database;
        this.zone = zone;
        this.mode = mode;
    }

    public ScriptOutcome run(Script script) {
        return ready().run(script);
    }

    private ScriptSession ready() {
        if (mode == SessionMode.NEW) {
            close();
        }
        ScriptSession open = session;
        if (open == null) {
            open = runner.open(database, zone);
            session = open;
        } else if (mode == SessionMode.RESTORED) {
            open.restore();
        }
        return open;
    }

    @Override
    public void close() {
        ScriptSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }
}
