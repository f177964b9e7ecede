package dev.migrationsafety.engine;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.schema.Container;
import java.util.Optional;

/**
 * Tries writes to records that are there, and takes them back. A power of databases in which writes run the user's own
 * code, such as triggers; for implementors.
 */
public interface WriteTrials {
    /** What is tried. */
    enum Write {
        /** A new record is written; rows for it are generated. */
        INSERT,
        /** A record is written to itself. */
        UPDATE,
        /** A record is deleted. */
        DELETE
    }

    /**
     * Tries a write to one record of a container, and takes it back whatever happens.
     *
     * @param write {@link Write#UPDATE} or {@link Write#DELETE}
     * @return why the server refuses it; empty if it takes it, or there is no record
     */
    Optional<Failure> tryWrite(Container container, Write write);
}
