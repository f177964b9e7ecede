package dev.migrationsafety.counterexample;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.preparation.StartData;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
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

/**
 * The rows of a database at one schema version, read back in canonical text, without those that the migrations wrote.
 *
 * @param standing what the migrations write, by table
 * @param rows all others
 * @param keys the identity of each of these rows in words; empty for a table without a key
 */
record StationRows(List<Records> standing, List<NewRecord> rows, List<String> keys) {
    private static final int SINGLES = 3;

    /**
     * Reads those of a station.
     *
     * @param station number of the station
     * @param before runs before each table is read, and throws if no more is to be read
     */
    static StationRows of(Laboratory lab, int station, StartData data, Runnable before) {
        Schema schema = data.all().schema();
        List<Records> standing = read(lab, new Recipe.Migrated(station), schema, before);
        List<Records> all = read(lab, data.startOfAll(), schema, before);
        List<Records> common = data.sides().isEmpty() ? List.of() : read(lab, data.start(), schema, before);
        List<NewRecord> rows = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Container table = schema.find(all.get(i).container()).orElseThrow();
            Map<DataRecord, Integer> known = new HashMap<>();
            standing.get(i).records().forEach(row -> known.merge(identity(row, table), 1, Integer::sum));
            add(table, all.get(i), known, rows, keys);
            if (!common.isEmpty()) {
                Map<DataRecord, Integer> here = new HashMap<>();
                standing.get(i).records().forEach(row -> here.merge(identity(row, table), 1, Integer::sum));
                all.get(i).records().forEach(row -> here.merge(identity(row, table), 1, Math::max));
                add(table, common.get(i), here, rows, keys);
            }
        }
        return new StationRows(standing, rows, keys);
    }

    /** The same rows without values of some columns, which are left to their defaults. */
    StationRows without(Map<ContainerName, Set<FieldPath>> columns) {
        List<NewRecord> fewer = rows.stream()
                .map(row -> {
                    TreeMap<FieldPath, Value> values = new TreeMap<>(row.values());
                    values.keySet().removeAll(columns.getOrDefault(row.container(), Set.of()));
                    return new NewRecord(row.container(), values);
                })
                .toList();
        return new StationRows(standing, fewer, keys);
    }

    private static List<Records> read(Laboratory lab, Recipe start, Schema schema, Runnable before) {
        Observation observation = lab.observe(start);
        return lab.read(start, database -> schema.roots().stream()
                .peek(table -> before.run())
                .map(table -> database.records(table, observation.readable(table)))
                .toList());
    }

    private static DataRecord identity(DataRecord row, Container table) {
        if (table.identity().isEmpty()) {
            return row;
        }
        TreeMap<FieldPath, Value> key = new TreeMap<>(row.values());
        key.keySet().retainAll(new HashSet<>(table.identity()));
        return new DataRecord(key);
    }

    private static void add(
            Container table, Records read, Map<DataRecord, Integer> known, List<NewRecord> rows, List<String> keys) {
        for (DataRecord row : read.records()) {
            DataRecord identity = identity(row, table);
            if (known.merge(identity, -1, Integer::sum) >= 0) {
                continue;
            }
            TreeMap<FieldPath, Value> values = new TreeMap<>(row.values());
            table.fields().stream().filter(Field::isComputed).forEach(field -> values.remove(field.path()));
            rows.add(new NewRecord(table.name(), values));
            String shown = identity.toString();
            keys.add(table.identity().isEmpty() ? "" : shown.substring(1, shown.length() - 1));
        }
    }

    /**
     * Sets of rows to begin a search with: those that the evidence of a finding names, first one by one; the first rows
     * of its table and all of them, or the first of each table that the step changes; everything.
     */
    List<List<Integer>> starts(Finding finding, Schema relations, Set<ContainerName> changed) {
        Optional<Container> table = subject(finding, relations);
        List<Integer> named = IntStream.range(0, rows.size())
                .filter(i -> table.isEmpty()
                        || rows.get(i).container().equals(table.get().name()))
                .filter(i -> isNamed(i, finding.evidence()))
                .boxed()
                .toList();
        List<Integer> ofTable = IntStream.range(0, rows.size())
                .filter(i -> table.isPresent()
                        && rows.get(i).container().equals(table.get().name()))
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

    private void firstOf(Set<ContainerName> tables, List<List<Integer>> starts) {
        tables.stream()
                .sorted()
                .flatMap(
                        table -> IntStream.range(0, rows.size())
                                .filter(i -> rows.get(i).container().equals(table))
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
    static Optional<Container> subject(Finding finding, Schema relations) {
        return relations.roots().stream()
                .filter(table -> finding.subject().equals(table.name().toString())
                        || finding.subject().startsWith(table.name() + "."))
                .max(Comparator.comparingInt(table -> table.name().toString().length()));
    }
}
