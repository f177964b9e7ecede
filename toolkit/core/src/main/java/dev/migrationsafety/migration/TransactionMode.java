package dev.migrationsafety.migration;

import org.apiguardian.api.API;

/** How a migration tool wraps a script in transactions. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum TransactionMode {
    /** The tool sends BEGIN before and COMMIT after the script (Diesel's default). */
    PER_SCRIPT,
    /**
     * As {@link #PER_SCRIPT}, but a script that contains only statements that refuse a transaction runs without one, and a
     * mixed one is refused (Flyway's default).
     */
    PER_SCRIPT_IF_POSSIBLE,
    /** Statement by statement, each in a transaction of its own. */
    NONE,
    /**
     * The whole file as one simple query, which is an implicit transaction if it contains more than one statement
     * (golang-migrate, Diesel {@code run_in_transaction = false}).
     */
    ONE_COMMAND
}
