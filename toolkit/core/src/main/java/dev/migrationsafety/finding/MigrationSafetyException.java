package dev.migrationsafety.finding;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The toolkit could not run; never thrown for an unsafe migration, which is a {@link Finding}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class MigrationSafetyException extends RuntimeException {
    /** Says what failed, where, observed and expected, and the next step. */
    public MigrationSafetyException(String message) {
        super(message);
    }

    /** The same with its cause. */
    public MigrationSafetyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
