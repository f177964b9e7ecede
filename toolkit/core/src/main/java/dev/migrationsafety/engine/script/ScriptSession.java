package dev.migrationsafety.engine.script;

import dev.migrationsafety.migration.Script;
import org.apiguardian.api.API;

/**
 * One session in which scripts run with the role of the migrations; what a script leaves set stays set. Implemented
 * by engines and by {@link dev.migrationsafety.engine.StepRunner runners}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScriptSession extends AutoCloseable {
    /**
     * Runs a script as its tool would.
     *
     * @throws dev.migrationsafety.finding.ObservationException if the server is lost or the timeout passes
     */
    default ScriptOutcome run(Script script) {
        return run(script, StatementBoundary.NONE);
    }

    /**
     * Runs a script as its tool would, and announces each boundary between statements where it can.
     *
     * @throws dev.migrationsafety.finding.ObservationException if the server is lost or the timeout passes
     */
    ScriptOutcome run(Script script, StatementBoundary boundary);

    /**
     * Runs the last statement of a script, if it is a query, in a transaction that is rolled back, and gives its rows.
     *
     * @throws dev.migrationsafety.finding.ObservationException if the server is lost or the timeout passes
     */
    default Answer ask(Script script) {
        return new Answer.NoQuery();
    }

    /** Restores what scripts can set in a session, such as role and paths, to what it was at the start. */
    void restore();

    /** Ends the session and waits until the server let it go. */
    @Override
    void close();
}
