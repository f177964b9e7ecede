package dev.migrationsafety.engine;

import dev.migrationsafety.schema.ContainerName;

/** A {@link Database} that runs users' triggers when records change, and can disable them. */
public interface UserTriggers {
    /** Disables the users' triggers on a container. */
    void disableUserTriggers(ContainerName container);
}
