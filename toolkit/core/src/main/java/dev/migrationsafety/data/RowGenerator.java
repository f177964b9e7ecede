package dev.migrationsafety.data;

import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes rows for a schema; implemented by generators and found through {@link java.util.ServiceLoader}.
 * Implementations are thread-safe and draw only from the seed of the request.
 */
public interface RowGenerator {
    /** Columns by table for which users state something, none for whole rows; each table must be there at some version. */
    default Map<TableName, Set<String>> stated() {
        return Map.of();
    }

    /**
     * Rows for the tables of the request and for those of their parents that have none. A table that cannot be filled
     * stops no other: it has no rows, and the result names it with the reason.
     */
    GeneratedRows generate(GenerationRequest request);

    /**
     * Makes the same rows, handed out in blocks while they are made. Generators of many rows override it, so that
     * memory does not grow with their number.
     *
     * @return what is missing, by table: why no row could be made, or not each that a user stated, or which columns are
     *     null in all of them
     */
    default Map<TableName, String> generate(GenerationRequest request, Consumer<RowBlock> sink) {
        GeneratedRows rows = generate(request);
        RowBlock.of(rows.rows()).forEach(sink);
        return rows.unfillable();
    }

    /**
     * Other rows in place of those that the server refused: it learns from what was refused and what was taken. A
     * generator that cannot learn makes none.
     */
    default GeneratedRows replace(Retry retry) {
        return new GeneratedRows(List.of(), Map.of());
    }

    /**
     * Values in text form that are simpler than one of a type, the simplest first: a plain one of the type, then the
     * value with less in it. None of them leads back to the value in any number of calls.
     */
    default List<String> simpler(String value, DataType type) {
        return List.of();
    }

    /** Different values of a type in text form that are plain enough for a key, the plainest first: 1, 2, 3. */
    default List<String> plainKeys(DataType type) {
        return List.of();
    }

    /** Whether it knows values beyond the border of a transition. */
    default Reach reach(Transition transition) {
        return Reach.UNKNOWN;
    }
}
