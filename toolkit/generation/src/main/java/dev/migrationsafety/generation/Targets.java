package dev.migrationsafety.generation;

import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows that can be referred to, by table and columns. */
final class Targets {
    /**
     * What a reference can copy.
     *
     * @param values the values in the order of the columns
     * @param holdable whether the next station holds the row
     */
    record Tuple(List<String> values, boolean holdable) {}

    /** The tuples of one table over some columns. */
    static final class Tuples {
        private final List<Tuple> all = new ArrayList<>();
        private final Set<List<String>> known = new HashSet<>();
        private boolean someHoldable;

        private void add(List<String> values, boolean holdable) {
            if (known.add(values)) {
                all.add(new Tuple(values, holdable));
                someHoldable |= holdable;
            }
        }

        List<Tuple> all() {
            return all;
        }

        boolean contains(List<String> values) {
            return known.contains(values);
        }

        boolean hasHoldable() {
            return someHoldable;
        }
    }

    private record Place(TableName table, List<String> columns) {}

    private record Known(Function<String, @Nullable String> row, boolean holdable) {}

    private final Relations relations;
    private final Map<TableName, Rows> existing;
    private final Map<Place, Tuples> places = new HashMap<>();
    private final Map<TableName, List<Known>> added = new HashMap<>();

    Targets(Relations relations, Map<TableName, Rows> existing) {
        this.relations = relations;
        this.existing = existing;
    }

    /** The table through which rows of a table are written: for a partition the partitioned one. */
    TableName root(TableName name) {
        Optional<TableName> parent = relations.find(name).flatMap(Table::partitionOf);
        return parent.map(this::root).orElse(name);
    }

    /** The tuples to choose from; grows while rows are made. */
    Tuples of(TableName table, List<String> columns) {
        TableName root = root(table);
        return places.computeIfAbsent(new Place(root, columns), place -> {
            Tuples tuples = new Tuples();
            Rows rows = existing.get(root);
            if (rows != null) {
                for (Row row : rows.rows()) {
                    add(tuples, columns, column -> row.values().get(column), true);
                }
            }
            added.getOrDefault(root, List.of()).forEach(known -> add(tuples, columns, known.row(), known.holdable()));
            return tuples;
        });
    }

    /** Notes a row that was made. */
    void add(TableName table, Function<String, @Nullable String> row, boolean holdable) {
        added.computeIfAbsent(table, name -> new ArrayList<>()).add(new Known(row, holdable));
        places.forEach((place, tuples) -> {
            if (place.table().equals(table)) {
                add(tuples, place.columns(), row, holdable);
            }
        });
    }

    private static void add(
            Tuples tuples, List<String> columns, Function<String, @Nullable String> row, boolean holdable) {
        List<String> values = new ArrayList<>(columns.size());
        for (String column : columns) {
            String text = row.apply(column);
            if (text == null) {
                return;
            }
            values.add(text);
        }
        tuples.add(values, holdable);
    }
}
