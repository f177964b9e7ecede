package dev.migrationsafety.configuration.file;

import java.util.Map;
import java.util.Optional;

/**
 * Keys, claims and rule ids that an earlier version of the toolkit called by another name. They are errors, and the
 * error names the new word.
 */
final class RenamedWords {
    private static final Map<String, String> NOW = Map.ofEntries(
            Map.entry("way-back", "rollback"),
            Map.entry("way-back-limit", "rollback-limit"),
            Map.entry("check-broke", "check-crashed"),
            Map.entry("cost-of-way-back", "rollback-loses-data"),
            Map.entry("error-passed-over", "error-ignored"),
            Map.entry("repeatable-in-the-way", "repeatable-conflicts"),
            Map.entry("run-broke", "run-aborted"),
            Map.entry("up-stops-midway", "up-fails-midway"),
            Map.entry("way-back-closes", "rollback-blocked"),
            Map.entry("way-back-too-slow", "rollback-too-slow"),
            Map.entry("way-home-differs", "full-rollback-differs"),
            Map.entry("way-home-fails", "full-rollback-fails"));

    private RenamedWords() {}

    /** What a word is called now; empty if it was not renamed. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(NOW.get(word));
    }
}
