package dev.migrationsafety.experiment;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;

/** Runs scripts in sessions of the engine, but for one during which the server is lost. */
record LosingRunner(String file) implements StepRunner {
    @Override
    public String id() {
        return "losing";
    }

    @Override
    public ScriptSession open(Database database, String timeZone) {
        return new Session(database.openSession(timeZone), file);
    }

    private record Session(ScriptSession session, String file) implements ScriptSession {
        @Override
        public ScriptOutcome run(Script script, StatementBoundary boundary) {
            if (script.file().equals(file)) {
                throw new ObservationException("The server was lost in " + file + ".");
            }
            return session.run(script, boundary);
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
