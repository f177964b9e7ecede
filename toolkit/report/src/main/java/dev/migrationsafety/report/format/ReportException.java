package dev.migrationsafety.report.format;

import dev.migrationsafety.finding.MigrationSafetyException;
import org.jspecify.annotations.Nullable;

/** Thrown if a report cannot be read or written. */
public final class ReportException extends MigrationSafetyException {
    /** Names the file, what is wrong with it, and the next step. */
    public ReportException(String message) {
        super(message);
    }

    /** The same with its cause. */
    public ReportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
