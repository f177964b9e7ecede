package dev.migrationsafety.engine;

import org.apiguardian.api.API;

/** How close a database is to the real product. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Tier {
    /** The product itself. */
    REAL,
    /** Another product with the same engine. */
    ENGINE_COMPATIBLE,
    /** An imitation. */
    EMULATED
}
