package dev.migrationsafety.generation;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.generation.value.ColumnNames;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.schema.Check;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Key;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts into every third row what ordinary pools rarely hold: texts that the step ahead names, a long text, mixed case,
 * and numbers of full binary precision. Only in columns that no key, reference, check, partition or transition binds.
 */
final class RareValues {
    private static final int EVERY = 3;
    private static final int LONG = 300;
    private static final String MIXED = "MiXedCase";
    private static final Set<String> EDGES = Set.copyOf(Texts.edges(0, 100));
    private static final Set<String> TEXTS = Set.of("text", "character varying");
    private final GenerationRequest request;

    RareValues(GenerationRequest request) {
        this.request = request;
    }

    List<GeneratedRow> into(List<GeneratedRow> rows) {
        Map<String, Integer> seen = new HashMap<>();
        return rows.stream()
                .map(row -> {
                    int number = seen.merge(row.table().toString(), 1, Integer::sum);
                    return number % EVERY == 0 ? spread(row, number / EVERY) : row;
                })
                .toList();
    }

    private GeneratedRow spread(GeneratedRow row, int turn) {
        Table table = request.relations().find(row.table()).orElseThrow();
        Set<String> bound = bound(table);
        Map<String, @Nullable String> values = new TreeMap<>(row.values());
        int place = turn + request.ordinal();
        for (Column column : table.columns()) {
            List<String> candidates = candidates(column);
            String value = values.get(column.name());
            if (value != null && !EDGES.contains(value) && !bound.contains(column.name()) && !candidates.isEmpty()) {
                values.put(column.name(), candidates.get(place % candidates.size()));
            }
            place++;
        }
        return new GeneratedRow(row.table(), values);
    }

    private List<String> candidates(Column column) {
        String base = column.type().base();
        if (!column.type().checks().isEmpty()) {
            return List.of();
        }
        if (base.equals("double precision")) {
            return List.of("3.141592653589793", "-0.30000000000000004", "1234567.8912345");
        }
        if (base.equals("real")) {
            return List.of("3.1415927", "-0.30000001", "123.45678");
        }
        return TEXTS.contains(base)
                ? texts(column.name(), column.type().length().orElse(LONG))
                : List.of();
    }

    private List<String> texts(String column, int length) {
        List<String> texts = new ArrayList<>();
        request.literals().stream()
                .filter(literal -> literal.length() <= length)
                .forEach(texts::add);
        if (!ColumnNames.tell(column)) {
            texts.add("long".repeat(LONG).substring(0, Math.min(length, LONG)));
            texts.add(MIXED.substring(0, Math.min(length, MIXED.length())));
        }
        return texts;
    }

    private Set<String> bound(Table table) {
        Set<String> bound = new HashSet<>(table.partitionColumns());
        table.primaryKey().map(Key::columns).ifPresent(bound::addAll);
        table.uniqueKeys().stream().map(Key::columns).forEach(bound::addAll);
        table.foreignKeys().stream().map(ForeignKey::columns).forEach(bound::addAll);
        request.relations().tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .filter(key -> key.target().equals(table.name()))
                .map(ForeignKey::targetColumns)
                .forEach(bound::addAll);
        for (Check check : table.checks()) {
            table.columns().stream()
                    .map(Column::name)
                    .filter(name ->
                            check.columns().contains(name) || check.expression().contains(name))
                    .forEach(bound::add);
        }
        for (Transition transition : request.transitions()) {
            if (transition.table().equals(table.name())) {
                table.columns().stream()
                        .map(Column::name)
                        .filter(name -> transition.describe().contains(name))
                        .forEach(bound::add);
            }
        }
        return bound;
    }
}
