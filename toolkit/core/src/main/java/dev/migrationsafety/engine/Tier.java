package dev.migrationsafety.engine;

/** How close a database is to the real product. */
public enum Tier {
    /** The product itself. */
    REAL,
    /** Another product with the same engine. */
    ENGINE_COMPATIBLE,
    /** An imitation. */
    EMULATED
}
