package dev.migrationsafety.migration;

import org.apiguardian.api.API;

/** What a migration tool does with its session between two scripts of one run. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum SessionMode {
    /** A new session per script. */
    NEW,
    /** One session for all scripts; what a script leaves set stays set (Diesel, golang-migrate). */
    KEPT,
    /** One session, but what a session can set is restored after each script (Flyway). */
    RESTORED
}
