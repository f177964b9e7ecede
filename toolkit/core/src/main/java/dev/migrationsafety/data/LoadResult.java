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
 * @param refused rows that it refused
 */
public record LoadResult(Map<TableName, Integer> written, List<Refusal> refused) {
    /** A row that the server refused, with its reason. */
    public record Refusal(GeneratedRow row, String sqlState, String message) {}

    /** Copies. */
    public LoadResult {
        written = Collections.unmodifiableMap(new TreeMap<>(written));
        refused = List.copyOf(refused);
    }
}
