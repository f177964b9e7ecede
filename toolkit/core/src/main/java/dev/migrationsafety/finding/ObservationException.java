package dev.migrationsafety.finding;

import org.jspecify.annotations.Nullable;

/** A database could not be read, was lost, or did not answer in time. */
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
