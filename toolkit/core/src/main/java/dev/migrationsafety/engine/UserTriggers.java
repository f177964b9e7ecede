package dev.migrationsafety.engine;

import dev.migrationsafety.schema.ContainerName;

/** A {@link Database} that runs code of the users when records change, and can leave that out. */
public interface UserTriggers {
    /** Disables the users' triggers on a container. */
    void disableUserTriggers(ContainerName container);
}
