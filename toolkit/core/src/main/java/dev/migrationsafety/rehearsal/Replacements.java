package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Clues;
import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GeneratedRows;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.data.Retry;
import dev.migrationsafety.data.RowGenerator;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks the generator for other rows in place of those that the server refused, and the server to judge them, some times:
 * what it takes and what it refuses tells the next try more.
 */
final class Replacements {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_TRIES = 4;
    private static final int MOST_IN_VAIN = 2;

    private final RowGenerator generator;
    private final StationSchema schema;
    private final Function<List<GeneratedRow>, LoadResult> load;
    private final Map<TableName, Integer> written = new TreeMap<>();
    private final Map<TableName, Integer> dropped = new TreeMap<>();
    private final List<Refusal> refused = new ArrayList<>();

    Replacements(RowGenerator generator, StationSchema schema, Function<List<GeneratedRow>, LoadResult> load) {
        this.generator = generator;
        this.schema = schema;
        this.load = load;
    }

    /**
     * Replaces what was refused as far as that succeeds.
     *
     * @param requests the first request with the rows that are there now, anew for each try
     * @return what was written and refused in all
     */
    LoadResult of(LoadResult first, Supplier<GenerationRequest> requests) {
        if (first.dropped().isEmpty()) {
            return first;
        }
        written.putAll(first.written());
        refused.addAll(first.refused());
        Map<TableName, Integer> missing = new TreeMap<>();
        first.dropped().forEach((table, count) -> missing.put(table, Math.min(count, MOST_ROWS)));
        first.dropped().forEach((table, count) -> dropped.merge(table, count, Integer::sum));
        int vain = 0;
        for (int i = 0; i < MOST_TRIES && vain < MOST_IN_VAIN && !missing.isEmpty(); i++) {
            GeneratedRows rows = generator.replace(new Retry(requests.get(), missing, refused, clues(missing)));
            if (rows.rows().isEmpty()) {
                break;
            }
            LoadResult result = load.apply(rows.rows());
            refused.addAll(result.refused());
            result.dropped().forEach((table, count) -> dropped.merge(table, count, Integer::sum));
            result.written().forEach((table, count) -> {
                written.merge(table, count, Integer::sum);
                missing.computeIfPresent(table, (name, rest) -> rest > count ? rest - count : null);
            });
            vain = result.written().isEmpty() ? vain + 1 : 0;
        }
        return new LoadResult(written, refused, dropped);
    }

    private Map<TableName, Clues> clues(Map<TableName, Integer> missing) {
        ClueSearch search = new ClueSearch(schema);
        Map<TableName, Clues> clues = new TreeMap<>();
        missing.keySet()
                .forEach(name -> schema.relations().find(name).ifPresent(table -> clues.put(name, search.of(table))));
        return clues;
    }
}
