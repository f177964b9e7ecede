package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The result of loading generated records into a database: which records the server accepted and which it refused.
 *
 * @param written records that it took, by container
 * @param refused records that it refused, the first of each container
 * @param dropped how many records it refused, by container
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LoadResult(
        Map<ContainerName, Integer> written, List<Refusal> refused, Map<ContainerName, Integer> dropped) {
    /** A record that the server refused, with its reason. */
    public record Refusal(NewRecord record, Failure failure) {}

    /** Copies. */
    public LoadResult {
        written = Collections.unmodifiableMap(new TreeMap<>(written));
        refused = List.copyOf(refused);
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    /** A result that names every refused record. */
    public LoadResult(Map<ContainerName, Integer> written, List<Refusal> refused) {
        this(written, refused, counted(refused));
    }

    private static Map<ContainerName, Integer> counted(List<Refusal> refused) {
        Map<ContainerName, Integer> counts = new TreeMap<>();
        refused.forEach(refusal -> counts.merge(refusal.record().container(), 1, Integer::sum));
        return counts;
    }

    /** How many records were written in all. */
    public int writtenRecords() {
        return written.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many records were refused in all. */
    public int refusedRecords() {
        return dropped.values().stream().mapToInt(Integer::intValue).sum();
    }
}
