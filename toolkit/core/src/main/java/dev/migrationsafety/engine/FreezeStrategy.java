package dev.migrationsafety.engine;

import org.apiguardian.api.API;

/** How an engine preserves the state of a database, so that clones can start from it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum FreezeStrategy {
    /** The server copies a whole database: template databases, a file. Cheapest; clones cost by size. */
    COPY,
    /** Containers are made again and their records copied. Clones cost by number of records. */
    COPY_RECORDS,
    /** What was done to the database is done again. Clones cost as much as the way to the state. */
    REBUILD,
    /** Each clone is a server of its own, since names that scripts hard-code must be there. */
    OWN_SERVER,
    /** There is one database only; the state is restored before each use, one after the other. */
    IN_PLACE
}
