package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the server made of generated rows.
 *
 * @param written rows that it took, by table
 * @param refused rows that it refused, the first of each table
 * @param dropped how many rows it refused, by table
 */
public record LoadResult(Map<TableName, Integer> written, List<Refusal> refused, Map<TableName, Integer> dropped) {
    /** A row that the server refused, with its reason. */
    public record Refusal(GeneratedRow row, String sqlState, String message) {}

    /** Copies. */
    public LoadResult {
        written = Collections.unmodifiableMap(new TreeMap<>(written));
        refused = List.copyOf(refused);
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    /** A result that names every refused row. */
    public LoadResult(Map<TableName, Integer> written, List<Refusal> refused) {
        this(written, refused, counted(refused));
    }

    private static Map<TableName, Integer> counted(List<Refusal> refused) {
        Map<TableName, Integer> counts = new TreeMap<>();
        refused.forEach(refusal -> counts.merge(refusal.row().table(), 1, Integer::sum));
        return counts;
    }

    /** How many rows were written in all. */
    public int writtenRows() {
        return written.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many rows were refused in all. */
    public int refusedRows() {
        return dropped.values().stream().mapToInt(Integer::intValue).sum();
    }
}
