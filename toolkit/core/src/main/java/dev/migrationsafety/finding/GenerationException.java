package dev.migrationsafety.finding;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Rows could not be generated. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GenerationException extends MigrationSafetyException {
    /** Names table, column and constraint. */
    public GenerationException(String message) {
        super(message);
    }

    /** The same with its cause. */
    public GenerationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
