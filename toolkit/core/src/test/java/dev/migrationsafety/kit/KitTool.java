package dev.migrationsafety.kit;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.migration.Script;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs scripts as a tool in a process of its own does: nobody hears of statements, counts or boundaries. */
public final class KitTool implements StepRunner {
    @Override
    public String id() {
        return "kit-tool";
    }

    @Override
    public ScriptSession open(Database database, String timeZone) {
        return new Run(database.openSession(timeZone));
    }

    private record Run(ScriptSession session) implements ScriptSession {
        @Override
        public ScriptOutcome run(Script script, StatementBoundary boundary) {
            ScriptOutcome outcome = session.run(script);
            session.restore();
            return outcome instanceof ScriptOutcome.Failed failed
                    ? new ScriptOutcome.Failed(OptionalInt.empty(), failed.statement(), failed.failure())
                    : new ScriptOutcome.Succeeded(OptionalInt.empty(), Optional.empty(), List.of(), List.of());
        }

        @Override
        public void restore() {
            session.restore();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
