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

    /** Restores search_path and role to what they were at the start. */
    void restore();

    /** Ends the session and waits until the server let it go. */
    @Override
    void close();
}
