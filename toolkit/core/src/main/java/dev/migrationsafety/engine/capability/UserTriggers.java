package dev.migrationsafety.engine.capability;

import dev.migrationsafety.schema.ContainerName;
import org.apiguardian.api.API;

/** A {@link dev.migrationsafety.engine.Database} that runs users' triggers when records change, and can disable them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface UserTriggers {
    /** Disables the users' triggers on a container. */
    void disableUserTriggers(ContainerName container);
}
