package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.generator.ContainerHints;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.data.generator.Retry;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Requests other rows from the generator in place of those that the server refused, and loads them; it retries a
 * limited number of times and uses what the server accepts and refuses as hints.
 */
public final class Replacements {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_TRIES = 4;
    private static final int MOST_IN_VAIN = 2;

    private final RecordGenerator generator;
    private final ScriptHints hints;
    private final Schema schema;
    private final Function<List<NewRecord>, LoadResult> load;
    private final Map<ContainerName, Integer> written = new TreeMap<>();
    private final Map<ContainerName, Integer> dropped = new TreeMap<>();
    private final List<Refusal> refused = new ArrayList<>();

    public Replacements(
            RecordGenerator generator, ScriptHints hints, Schema schema, Function<List<NewRecord>, LoadResult> load) {
        this.generator = generator;
        this.hints = hints;
        this.schema = schema;
        this.load = load;
    }

    /**
     * Replaces what was refused as far as that succeeds.
     *
     * @param requests the first request with the rows that are there now, anew for each try
     * @return what was written and refused in all
     */
    public LoadResult of(LoadResult first, Supplier<GenerationRequest> requests) {
        if (first.dropped().isEmpty()) {
            return first;
        }
        written.putAll(first.written());
        refused.addAll(first.refused());
        Map<ContainerName, Integer> missing = new TreeMap<>();
        first.dropped().forEach((table, count) -> missing.put(table, Math.min(count, MOST_ROWS)));
        first.dropped().forEach((table, count) -> dropped.merge(table, count, Integer::sum));
        int vain = 0;
        for (int i = 0; i < MOST_TRIES && vain < MOST_IN_VAIN && !missing.isEmpty(); i++) {
            NewRecords rows =
                    generator.replace(new Retry(requests.get(), missing, refused, clues(missing), accepted()));
            if (rows.records().isEmpty()) {
                break;
            }
            LoadResult result = load.apply(rows.records());
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

    private Set<ContainerName> accepted() {
        return written.entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<ContainerName, ContainerHints> clues(Map<ContainerName, Integer> missing) {
        Map<ContainerName, ContainerHints> clues = new TreeMap<>();
        missing.keySet()
                .forEach(name -> schema.find(name).ifPresent(table -> clues.put(name, hints.clues(schema, table))));
        return clues;
    }
}
