package dev.migrationsafety.engine.capability;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Tries writes to existing records and rolls them back. A capability of databases in which writes run the user's own
 * code, such as triggers; for implementors.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
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
     * A write that the server refuses.
     *
     * @param container the container
     * @param write what was tried
     * @param failure why it is refused, the first time
     * @param all whether every record was refused
     */
    record Refused(ContainerName container, Write write, Failure failure, boolean all) {
        /** Whether another write was refused in the same way. */
        public boolean isLike(Refused other) {
            return container.equals(other.container)
                    && write == other.write
                    && failure.code().equals(other.failure.code());
        }
    }

    /**
     * Tries to update and to delete one record of each container, as an application would, and takes that back whatever
     * happens.
     *
     * @return what the server refuses; nothing for containers without records
     */
    List<Refused> tryWrites(List<Container> containers);
}
