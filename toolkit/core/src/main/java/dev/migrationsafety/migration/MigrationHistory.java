package dev.migrationsafety.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ordered list of steps under test; value-equal, so it can key a cache.
 *
 * @param location the root as the user wrote it
 * @param layout id of the layout that read it
 * @param engine id of the engine, for example {@code mongodb}
 * @param session what the layout's tool does with its session
 * @param steps the steps in the order of execution
 * @param digests SHA-256 of the raw bytes of every file below the root, by path
 * @param placeholders placeholder values that were put into scripts, by name
 */
public record MigrationHistory(
        String location,
        String layout,
        String engine,
        SessionMode session,
        List<MigrationStep> steps,
        Map<String, String> digests,
        Map<String, String> placeholders) {
    /** Copies and sorts. */
    public MigrationHistory {
        steps = List.copyOf(steps);
        digests = java.util.Collections.unmodifiableMap(new TreeMap<>(digests));
        placeholders = java.util.Collections.unmodifiableMap(new TreeMap<>(placeholders));
    }

    /** The step of a version. */
    public Optional<MigrationStep> find(String version) {
        return steps.stream().filter(step -> step.version().equals(version)).findFirst();
    }
}
