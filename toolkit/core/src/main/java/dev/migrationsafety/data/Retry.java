package dev.migrationsafety.data;

import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.schema.TableName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks for rows in place of those that a server refused.
 *
 * @param request what was asked for first; its existing rows are those that the server holds now
 * @param missing how many rows are wanted, by table
 * @param refused rows that the server refused, those of earlier tries too
 * @param clues what may tell why, by table
 */
public record Retry(
        GenerationRequest request,
        Map<TableName, Integer> missing,
        List<Refusal> refused,
        Map<TableName, Clues> clues) {
    /** Copies. */
    public Retry {
        missing = Collections.unmodifiableMap(new TreeMap<>(missing));
        refused = List.copyOf(refused);
        clues = Collections.unmodifiableMap(new TreeMap<>(clues));
    }

    /** The refused rows of a table. */
    public List<Refusal> refused(TableName table) {
        return refused.stream()
                .filter(refusal -> refusal.row().table().equals(table))
                .toList();
    }

    /** The clues to a table. */
    public Clues clues(TableName table) {
        return clues.getOrDefault(table, Clues.NONE);
    }
}
