package dev.migrationsafety.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the user says about ways back.
 *
 * @param none whether the history has no way back at all
 * @param limit how long one way back may take on the generated rows; empty for no limit
 * @param releases stretches that are deployed, and taken back, in one go
 */
public record WaysBack(boolean none, Optional<Duration> limit, List<Release> releases) {
    /** Copies the list. */
    public WaysBack {
        releases = List.copyOf(releases);
    }

    /** Every step has one, without a limit. */
    public static WaysBack standard() {
        return new WaysBack(false, Optional.empty(), List.of());
    }
}
