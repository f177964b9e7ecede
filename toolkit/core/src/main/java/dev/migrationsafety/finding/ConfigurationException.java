package dev.migrationsafety.finding;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Migrations, configuration or class path cannot be used as they are; the message lists every problem at once. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfigurationException extends MigrationSafetyException {
    /** Says what is wrong, where, and the next step. */
    public ConfigurationException(String message) {
        super(message);
    }

    /** The same with its cause. */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
