package dev.migrationsafety.finding;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** No database server could be started or reached. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ProvisioningException extends MigrationSafetyException {
    /** Says what failed and the next step. */
    public ProvisioningException(String message) {
        super(message);
    }

    /** The same with its cause. */
    public ProvisioningException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
