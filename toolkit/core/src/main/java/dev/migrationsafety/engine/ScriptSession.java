package dev.migrationsafety.engine;

import dev.migrationsafety.migration.Script;

/** One session in which scripts run as the migration role; what a script leaves set stays set. */
public interface ScriptSession extends AutoCloseable {
    /**
     * Runs a script as its tool would.
     *
     * @throws dev.migrationsafety.finding.ObservationException if the server is lost or the timeout passes
     */
    ScriptOutcome run(Script script);

    /**
     * Runs the last statement of a script, if it is a query, in a transaction that is rolled back, and gives its rows.
     *
     * @throws dev.migrationsafety.finding.ObservationException if the server is lost or the timeout passes
     */
    default Answer ask(Script script) {
        return new Answer.NoQuery();
    }

    /** Restores search_path and role to what they were at the start. */
    void restore();

    /** Ends the session and waits until the server let it go. */
    @Override
    void close();
}
