package dev.migrationsafety.engine;

/**
 * Is notified of each statement of a script that ran to its end; implemented by callers of a {@link ScriptSession}.
 */
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
