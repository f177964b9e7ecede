package dev.migrationsafety.experiment;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.WriteTrials.Write;
import dev.migrationsafety.schema.ContainerName;

/**
 * A write that the server refuses.
 *
 * @param container the table
 * @param write what was tried
 * @param failure why it is refused, the first time
 * @param all whether every row was refused
 */
public record RefusedWrite(ContainerName container, Write write, Failure failure, boolean all) {
    /** Whether another write was refused in the same way. */
    public boolean isLike(RefusedWrite other) {
        return container.equals(other.container)
                && write == other.write
                && failure.code().equals(other.failure.code());
    }
}
