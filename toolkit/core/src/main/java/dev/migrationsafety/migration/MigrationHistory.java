package dev.migrationsafety.migration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

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
 * @param runner id of what runs its scripts, {@link #SESSION} for sessions of the engine itself
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MigrationHistory(
        String location,
        String layout,
        String engine,
        SessionMode session,
        List<MigrationStep> steps,
        Map<String, String> digests,
        Map<String, String> placeholders,
        String runner) {
    /** Id of the runner that uses sessions of the engine itself. */
    public static final String SESSION = "session";

    /** Copies and sorts. */
    public MigrationHistory {
        steps = List.copyOf(steps);
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
        placeholders = Collections.unmodifiableMap(new TreeMap<>(placeholders));
    }

    /** A history whose scripts run in sessions of the engine itself. */
    public MigrationHistory(
            String location,
            String layout,
            String engine,
            SessionMode session,
            List<MigrationStep> steps,
            Map<String, String> digests,
            Map<String, String> placeholders) {
        this(location, layout, engine, session, steps, digests, placeholders, SESSION);
    }

    /** The step of a version. */
    public Optional<MigrationStep> find(String version) {
        return steps.stream().filter(step -> step.version().equals(version)).findFirst();
    }

    /** The same history with other steps. */
    public MigrationHistory with(List<MigrationStep> others) {
        return new MigrationHistory(location, layout, engine, session, others, digests, placeholders, runner);
    }

    /** The same history with another use of sessions. */
    public MigrationHistory with(SessionMode other) {
        return new MigrationHistory(location, layout, engine, other, steps, digests, placeholders, runner);
    }

    /** The same history with digests of other files. */
    public MigrationHistory with(Map<String, String> others) {
        return new MigrationHistory(location, layout, engine, session, steps, others, placeholders, runner);
    }
}
