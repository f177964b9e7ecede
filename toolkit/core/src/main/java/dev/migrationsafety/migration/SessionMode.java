package dev.migrationsafety.migration;

/** What a migration tool does with its session between two scripts of one run. */
public enum SessionMode {
    /** A new session per script. */
    NEW,
    /** One session for all scripts; what a script leaves set stays set (Diesel, golang-migrate). */
    KEPT,
    /** One session, but what a session can set is restored after each script (Flyway). */
    RESTORED
}
