package dev.migrationsafety.engine.script;

import org.apiguardian.api.API;

/**
 * Is notified of each statement of a script that ran to its end; implemented by callers of a {@link ScriptSession}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface StatementBoundary {
    /** Hears nothing. */
    StatementBoundary NONE = (number, statement) -> {};

    /**
     * A statement ran to its end, and the next has not begun. What it throws ends the script and reaches the caller.
     *
     * @param number its number, from 1
     * @param statement the statement
     */
    void passed(int number, Statement statement);
}
