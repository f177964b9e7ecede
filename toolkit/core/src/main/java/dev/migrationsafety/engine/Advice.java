package dev.migrationsafety.engine;

import org.apiguardian.api.API;

/** The topics on which an engine gives advice in its own language; see {@link DatabaseEngine#advice}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Advice {
    /** How a repeatable migration is made repeatable. */
    MAKE_REPEATABLE,
    /** How an up is written that may run again. */
    MAKE_IDEMPOTENT,
    /** A check that answers yes or no, as an example. */
    WRITE_A_CHECK,
    /** Where each pass gets a server of its own. */
    ISOLATE,
    /** What to set where a script lacks a privilege. */
    GRANT_MORE,
    /** How the tool is made to stop at the first error. */
    STOP_AT_ERRORS,
    /** How a script names the time zone that it means. */
    NAME_THE_ZONE,
    /** How a script sees rows that row security hides from it. */
    SHOW_ALL_ROWS,
    /** How a counter is brought beyond the values that are in use. */
    ADVANCE_COUNTER,
    /** How a step is written that meets checks which wait for the end of its transaction. */
    SETTLE_PENDING_CHECKS,
    /** What in a script hides a leftover; continues a sentence. */
    FIND_LEFTOVERS
}
