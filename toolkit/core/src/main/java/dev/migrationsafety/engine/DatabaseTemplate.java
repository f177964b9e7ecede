package dev.migrationsafety.engine;

import org.apiguardian.api.API;

/** A frozen database; any number of clones can be opened from it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DatabaseTemplate extends AutoCloseable {
    /** A new database with the same contents, settings, privileges and owner. */
    Database open();

    /** Drops the template; clones go on. */
    @Override
    void close();
}
