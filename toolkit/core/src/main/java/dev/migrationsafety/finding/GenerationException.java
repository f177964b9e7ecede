package dev.migrationsafety.finding;

import org.jspecify.annotations.Nullable;

/** Rows could not be generated. */
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
