package dev.migrationsafety.experiment.frozen;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.TextHash;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the rows that a table already contained: by key where it has one, else by all columns. Stored as hashes
 * of 64 bits, since there may be many rows; two rows with the same hash count as equal.
 */
public final class OlderRows {
    private final List<FieldPath> columns;
    private final List<Integer> key;
    private final boolean keyed;
    /** By key the hash of the whole row; without a key, by row how often it is there. */
    private final Map<Long, Long> known = new HashMap<>();

    private long count;

    private OlderRows(List<FieldPath> columns, List<Integer> key, boolean keyed) {
        this.columns = columns;
        this.key = key;
        this.keyed = keyed;
    }

    /**
     * Reads those of an observed database.
     *
     * @param source lets work be done in a database that has the same contents; not asked if it has no row of the table
     */
    public static OlderRows of(
            Observation observation, Container table, List<FieldPath> columns, Consumer<Consumer<Database>> source) {
        boolean keyed = !table.identity().isEmpty() && columns.containsAll(table.identity());
        List<Integer> key = (keyed ? table.identity() : columns)
                .stream().map(columns::indexOf).toList();
        OlderRows older = new OlderRows(columns, key, keyed);
        if (observation.digest().recordCount(table.name()) > 0) {
            source.accept(database -> database.read(table, columns, older::add));
        }
        return older;
    }

    private void add(List<@Nullable Value> row) {
        count++;
        if (keyed) {
            known.put(keyOf(row), hash(row));
        } else {
            known.merge(keyOf(row), 1L, Long::sum);
        }
    }

    /**
     * The rows of another database besides them.
     *
     * @param added the rows that are not older ones
     * @param allThere whether every older row is there, identified by its key
     * @param unchanged whether every older row is there with the same values
     */
    public record Rest(Records added, boolean allThere, boolean unchanged) {}

    /** Reads another database. */
    public Rest in(Container table, Database database) {
        List<DataRecord> added = new ArrayList<>();
        Map<Long, Long> left = keyed ? known : new HashMap<>(known);
        long[] met = new long[2];
        database.read(table, columns, row -> {
            Long here = left.get(keyOf(row));
            if (here == null || (!keyed && here == 0)) {
                added.add(row(row));
                return;
            }
            met[0]++;
            if (!keyed) {
                left.put(keyOf(row), here - 1);
            } else if (here != hash(row)) {
                met[1]++;
            }
        });
        return new Rest(
                new Records(table.name(), table.identity(), columns, added),
                met[0] == count,
                met[0] == count && met[1] == 0);
    }

    private DataRecord row(List<@Nullable Value> values) {
        TreeMap<FieldPath, Value> row = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Value value = values.get(i);
            if (value != null) {
                row.put(columns.get(i), value);
            }
        }
        return new DataRecord(row);
    }

    private long keyOf(List<@Nullable Value> row) {
        long hash = 0;
        for (int index : key) {
            hash = TextHash.with(hash, row.get(index));
        }
        return hash;
    }

    private static long hash(List<@Nullable Value> row) {
        long hash = 0;
        for (Value value : row) {
            hash = TextHash.with(hash, value);
        }
        return hash;
    }
}
