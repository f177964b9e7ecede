package dev.migrationsafety.report.format;

import dev.migrationsafety.finding.MigrationSafetyException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Thrown if a report cannot be read or written. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
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
