package dev.migrationsafety.engine.statistics;

/** The operations that {@link Statistics} counts, in the order in which it prints them. */
public enum Operation {
    /** An experiment was run; the time is that of all that was done for it. */
    EXPERIMENT("experiments run"),
    /** An experiment was requested that was run already, alone or at the start of another. */
    SHARED_EXPERIMENT("experiments shared"),
    /** A baseline database was made. */
    BASELINE("baselines created"),
    /** A clone was opened from a frozen database. */
    CLONE("clones opened"),
    /** A database was frozen. */
    FREEZE("databases frozen"),
    /** A database was dropped. */
    DROP("databases dropped"),
    /** A frozen database was dropped before the server was closed, which drops all others. */
    DROP_FROZEN("frozen databases dropped"),
    /** The catalog of a database, or of the whole server, was read. */
    CATALOG("catalog reads"),
    /** All rows and sequences of a database were digested. */
    DIGEST("digests"),
    /** Rows of a table were read, mostly to explain a difference. */
    READ("table reads"),
    /** A list of aggregates was computed. */
    AGGREGATE("aggregate queries"),
    /** Rows that the next version cannot hold, or that a transition concerns, were counted. */
    COUNT("row counts for transitions"),
    /** Generated rows were loaded; the time includes that of making them, which happens meanwhile. */
    LOAD("loads of generated rows"),
    /** Rows were deleted: those that the next version cannot hold, single rows, or whole tables. */
    DELETE("deletions of rows"),
    /** Sequences were set, or triggers were disabled. */
    ADJUST("sequence and trigger settings"),
    /** A session for scripts was opened. */
    SESSION("script sessions opened"),
    /** A script was run. */
    SCRIPT("scripts run"),
    /** The last query of a script was requested its rows. */
    ASK("script queries run"),
    /** A session for scripts was closed. */
    CLOSE_SESSION("script sessions closed");

    private final String words;

    Operation(String words) {
        this.words = words;
    }

    /** For a table, for example {@code clones opened}. */
    public String words() {
        return words;
    }
}
