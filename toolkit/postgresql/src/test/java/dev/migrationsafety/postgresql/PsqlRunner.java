package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.script.psql.Psql;
import java.util.Map;

/** Runs every script as a psql that stops at the first error. */
final class PsqlRunner implements StepRunner {
    private static final Psql STOPPING = new Psql(Map.of(Psql.ON_ERROR_STOP, "1"), false, ".", Map.of());

    @Override
    public String id() {
        return Psql.ID;
    }

    @Override
    public ScriptSession open(Database database, String timeZone) {
        return new Run(database.openSession(timeZone));
    }

    private record Run(ScriptSession session) implements ScriptSession {
        @Override
        public ScriptOutcome run(Script script, StatementBoundary boundary) {
            return session.run(script.by(STOPPING.with(Map.of(script.file(), script.text()))), boundary);
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
