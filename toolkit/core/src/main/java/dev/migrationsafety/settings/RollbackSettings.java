package dev.migrationsafety.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The user's settings for rollbacks.
 *
 * @param none whether the history has no rollback at all
 * @param limit how long one rollback may take on the generated rows; empty for no limit
 * @param releases ranges of steps that are deployed, and rolled back, together
 */
public record RollbackSettings(boolean none, Optional<Duration> limit, List<Release> releases) {
    /** Copies the list. */
    public RollbackSettings {
        releases = List.copyOf(releases);
    }

    /** Every step has one, without a limit. */
    public static RollbackSettings standard() {
        return new RollbackSettings(false, Optional.empty(), List.of());
    }
}
