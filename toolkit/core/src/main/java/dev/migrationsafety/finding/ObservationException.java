package dev.migrationsafety.finding;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A database could not be read, was lost, or did not answer in time. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ObservationException extends MigrationSafetyException {
    /** Says what was being read and what happened. */
    public ObservationException(String message) {
        super(message);
    }

    /** The same with its cause. */
    public ObservationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
