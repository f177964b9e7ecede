package dev.migrationsafety.engine;

/** How real a database is. */
public enum Tier {
    /** The product itself. */
    REAL,
    /** Another product with the same engine. */
    ENGINE_COMPATIBLE,
    /** An imitation. */
    EMULATED
}
