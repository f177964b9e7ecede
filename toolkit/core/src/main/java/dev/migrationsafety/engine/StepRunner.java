package dev.migrationsafety.engine;

import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.migration.MigrationHistory;
import org.apiguardian.api.API;

/**
 * Runs the scripts of a history: in a session of the engine, with a tool in a separate process, or as Java code.
 * Implemented by engines and extensions; a layout names the one that its tool needs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StepRunner {
    /** Runs scripts in sessions of the engine itself. */
    StepRunner SESSIONS = new StepRunner() {
        @Override
        public String id() {
            return MigrationHistory.SESSION;
        }

        @Override
        public ScriptSession open(Database database, String timeZone) {
            return database.openSession(timeZone);
        }
    };

    /** The name used in configuration and reports, for example {@code session}. */
    String id();

    /**
     * Opens a session in which scripts run.
     *
     * @param timeZone time zone of the session, for example {@code UTC}
     * @throws dev.migrationsafety.finding.ObservationException if it cannot be opened
     */
    ScriptSession open(Database database, String timeZone);
}
