package dev.migrationsafety.migration;

/** What a migration tool does with its session between two scripts of one run. */
public enum SessionMode {
    /** A new session per script (a psql process each). */
    NEW,
    /** One session for all scripts; what a script leaves set stays set (Diesel, golang-migrate). */
    KEPT,
    /** One session, but search_path and role are restored after each script (Flyway). */
    RESTORED
}
