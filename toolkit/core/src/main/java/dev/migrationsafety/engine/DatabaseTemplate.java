package dev.migrationsafety.engine;

/** A frozen database; any number of clones can be opened from it. */
public interface DatabaseTemplate extends AutoCloseable {
    /** A new database with the same contents, settings, privileges and owner. */
    Database open();

    /** Drops the template; clones go on. */
    @Override
    void close();
}
