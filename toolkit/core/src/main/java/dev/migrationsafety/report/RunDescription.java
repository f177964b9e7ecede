package dev.migrationsafety.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * How a rehearsal was run.
 *
 * @param toolkitVersion version of this toolkit
 * @param runtime version of Java
 * @param started when it began
 * @param took wall time
 * @param seed the seed of all generated values
 * @param rowsPerTable generated rows per table and fill
 * @param rules ids of the checks and invariants that judged
 * @param filter what was selected, for example {@code V3}; empty for everything
 * @param settings other settings that change what is judged, by name, for example {@code rollback: none}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunDescription(
        String toolkitVersion,
        String runtime,
        Instant started,
        Duration took,
        long seed,
        int rowsPerTable,
        List<String> rules,
        String filter,
        Map<String, String> settings) {
    /** Copies and sorts. */
    public RunDescription {
        rules = List.copyOf(rules);
        settings = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(settings));
    }
}
