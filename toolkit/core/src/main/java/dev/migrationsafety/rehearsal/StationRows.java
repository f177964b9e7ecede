package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.data.RowsDifference;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that stood at a station, read back in canonical text, but for those that the migrations before it write
 * themselves.
 *
 * @param standing what the migrations write, by table
 * @param rows all others
 * @param keys the identity of each of these rows in words; empty for a table without a key
 */
record StationRows(List<Rows> standing, List<GeneratedRow> rows, List<String> keys) {
    private static final int SINGLES = 3;

    /**
     * Reads those of a station.
     *
     * @param start the station without generated rows
     * @param before runs before each table is read, and throws if no more is to be read
     */
    static StationRows of(Kept start, FilledStation filled, Runnable before) {
        StationSchema schema = start.schema();
        List<Rows> standing;
        try (Database empty = start.template().open()) {
            standing = read(empty, schema, before);
        }
        List<Rows> all;
        try (Database full = filled.all().template().open()) {
            all = read(full, schema, before);
        }
        List<Rows> common = List.of();
        if (!filled.sides().isEmpty()) {
            try (Database held = filled.common().template().open()) {
                common = read(held, schema, before);
            }
        }
        List<GeneratedRow> rows = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Table table = schema.relations().find(all.get(i).table()).orElseThrow();
            Map<Row, Integer> known = new HashMap<>();
            standing.get(i).rows().forEach(row -> known.merge(identity(row, table), 1, Integer::sum));
            add(table, all.get(i), known, rows, keys);
            if (!common.isEmpty()) {
                Map<Row, Integer> here = new HashMap<>();
                standing.get(i).rows().forEach(row -> here.merge(identity(row, table), 1, Integer::sum));
                all.get(i).rows().forEach(row -> here.merge(identity(row, table), 1, Math::max));
                add(table, common.get(i), here, rows, keys);
            }
        }
        return new StationRows(standing, rows, keys);
    }

    /** The same rows without values of some columns, which are left to their defaults. */
    StationRows without(Map<TableName, Set<String>> columns) {
        List<GeneratedRow> fewer = rows.stream()
                .map(row -> {
                    TreeMap<String, @Nullable String> values = new TreeMap<>(row.values());
                    values.keySet().removeAll(columns.getOrDefault(row.table(), Set.of()));
                    return new GeneratedRow(row.table(), values);
                })
                .toList();
        return new StationRows(standing, fewer, keys);
    }

    private static List<Rows> read(Database database, StationSchema schema, Runnable before) {
        return schema.relations().roots().stream()
                .peek(table -> before.run())
                .map(table -> database.rows(table, table.columnNames()))
                .toList();
    }

    private static Row identity(Row row, Table table) {
        if (table.identity().isEmpty()) {
            return row;
        }
        TreeMap<String, @Nullable String> key = new TreeMap<>(row.values());
        key.keySet().retainAll(new HashSet<>(table.identity()));
        return new Row(key);
    }

    private static void add(
            Table table, Rows read, Map<Row, Integer> known, List<GeneratedRow> rows, List<String> keys) {
        for (Row row : read.rows()) {
            Row identity = identity(row, table);
            if (known.merge(identity, -1, Integer::sum) >= 0) {
                continue;
            }
            TreeMap<String, @Nullable String> values = new TreeMap<>(row.values());
            table.columns().stream()
                    .filter(column -> column.source() == Column.Source.GENERATED)
                    .forEach(column -> values.remove(column.name()));
            rows.add(new GeneratedRow(table.name(), values));
            String shown = RowsDifference.show(identity);
            keys.add(table.identity().isEmpty() ? "" : shown.substring(1, shown.length() - 1));
        }
    }

    /**
     * Sets of rows to begin a search with: those that the evidence of a finding names, first one by one; the first rows
     * of its table and all of them, or the first of each table that the step changes; everything.
     */
    List<List<Integer>> starts(Finding finding, Relations relations, Set<TableName> changed) {
        Optional<Table> table = subject(finding, relations);
        List<Integer> named = IntStream.range(0, rows.size())
                .filter(i -> table.isEmpty()
                        || rows.get(i).table().equals(table.get().name()))
                .filter(i -> isNamed(i, finding.evidence()))
                .boxed()
                .toList();
        List<Integer> ofTable = IntStream.range(0, rows.size())
                .filter(i -> table.isPresent()
                        && rows.get(i).table().equals(table.get().name()))
                .boxed()
                .toList();
        List<List<Integer>> starts = new ArrayList<>();
        singles(named, starts);
        starts.add(named);
        singles(ofTable, starts);
        starts.add(ofTable);
        if (table.isEmpty()) {
            firstOf(changed, starts);
        }
        starts.add(IntStream.range(0, rows.size()).boxed().toList());
        Set<List<Integer>> distinct = new LinkedHashSet<>(starts);
        distinct.remove(List.<Integer>of());
        return List.copyOf(distinct);
    }

    private static void singles(List<Integer> rows, List<List<Integer>> starts) {
        rows.stream().limit(SINGLES).map(List::of).forEach(starts::add);
    }

    private void firstOf(Set<TableName> tables, List<List<Integer>> starts) {
        tables.stream()
                .sorted()
                .flatMap(
                        table -> IntStream.range(0, rows.size())
                                .filter(i -> rows.get(i).table().equals(table))
                                .boxed()
                                .findFirst()
                                .stream())
                .map(List::of)
                .forEach(starts::add);
    }

    private boolean isNamed(int row, List<String> evidence) {
        String key = keys.get(row);
        String plain = key.replace("'", "");
        return !key.isEmpty() && evidence.stream().anyMatch(line -> line.startsWith(plain + ":") || line.contains(key));
    }

    /** The table that a finding is about. */
    static Optional<Table> subject(Finding finding, Relations relations) {
        return relations.roots().stream()
                .filter(table -> finding.subject().equals(table.name().toString())
                        || finding.subject().startsWith(table.name() + "."))
                .max(Comparator.comparingInt(table -> table.name().toString().length()));
    }
}
