package dev.migrationsafety.generation;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Drops rows that refer to rows which were to come and did not, and then those that refer to them. */
final class Closure {
    private record Place(TableName table, List<String> columns) {}

    private final GenerationRequest request;
    private final Targets targets;

    Closure(GenerationRequest request, Targets targets) {
        this.request = request;
        this.targets = targets;
    }

    List<GeneratedRow> closed(List<GeneratedRow> rows) {
        List<GeneratedRow> kept = new ArrayList<>(rows);
        while (true) {
            Map<Place, Set<List<String>>> known = new HashMap<>();
            boolean changed = false;
            for (GeneratedRow row : List.copyOf(kept)) {
                Table table = request.relations().find(row.table()).orElseThrow();
                for (ForeignKey reference : table.foreignKeys()) {
                    List<String> values =
                            values(reference.columns(), column -> row.values().get(column));
                    Place place = new Place(targets.root(reference.target()), reference.targetColumns());
                    List<GeneratedRow> present = kept;
                    Set<List<String>> there = known.computeIfAbsent(place, key -> present(key, present));
                    if (!values.isEmpty() && !there.contains(values)) {
                        changed |= kept.remove(row);
                    }
                }
            }
            if (!changed) {
                return kept;
            }
        }
    }

    private Set<List<String>> present(Place place, List<GeneratedRow> rows) {
        Set<List<String>> present = new HashSet<>();
        Rows existing = request.existing().get(place.table());
        if (existing != null) {
            for (Row row : existing.rows()) {
                present.add(values(place.columns(), column -> row.values().get(column)));
            }
        }
        for (GeneratedRow row : rows) {
            if (row.table().equals(place.table())) {
                present.add(values(place.columns(), column -> row.values().get(column)));
            }
        }
        return present;
    }

    /** The values of columns; empty if one is null. */
    private static List<String> values(List<String> columns, Function<String, @Nullable String> row) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            String text = row.apply(column);
            if (text == null) {
                return List.of();
            }
            values.add(text);
        }
        return values;
    }
}
