package dev.migrationsafety.judge.newversion;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened to rows written by the new version during a down and another up. Both observations are of the same
 * schema version, so a down that renames or converts, and an up that does it again, lose nothing. A change by the up
 * alone is not a matter of the rollback.
 *
 * @param rows the rows that were written
 * @param gone rows that the down dropped
 * @param costs values by column that the old shape has no place for
 * @param lost values by column that the old shape has a place for
 * @param place whether the old shape has the table at all
 */
public record LaterLoss(
        Records rows,
        List<DataRecord> gone,
        NavigableMap<FieldPath, List<ValueChange>> costs,
        NavigableMap<FieldPath, List<ValueChange>> lost,
        boolean place) {
    /** Copies. */
    public LaterLoss {
        gone = List.copyOf(gone);
        costs = Collections.unmodifiableNavigableMap(new TreeMap<>(costs));
        lost = Collections.unmodifiableNavigableMap(new TreeMap<>(lost));
    }

    /**
     * Compares the rows of one table.
     *
     * @param written the rows as they were written
     * @param below the table's rows after the down, over those columns that it still has; empty if the table is gone
     * @param again the table's rows after the second up, over the columns of {@code written}
     */
    public static LaterLoss of(Records written, Optional<Records> below, Records again) {
        RecordsDifference whole = difference(written, again);
        NavigableMap<FieldPath, List<ValueChange>> costs = new TreeMap<>();
        NavigableMap<FieldPath, List<ValueChange>> lost = new TreeMap<>();
        if (below.isEmpty()) {
            valued(whole).forEach(costs::put);
            return new LaterLoss(written, whole.lost(), costs, lost, false);
        }
        List<FieldPath> kept = below.get().fields();
        RecordsDifference down = difference(narrowed(written, kept), below.get());
        Set<DataRecord> dropped = new HashSet<>(down.lost());
        Set<String> touched = down.changed().stream().map(LaterLoss::cell).collect(Collectors.toSet());
        valued(whole).forEach((column, changes) -> {
            if (!kept.contains(column)) {
                costs.put(column, changes);
            }
        });
        whole.changedByField().forEach((column, changes) -> {
            List<ValueChange> byDown = changes.stream()
                    .filter(change -> touched.contains(cell(change)))
                    .toList();
            if (!byDown.isEmpty()) {
                lost.put(column, byDown);
            }
        });
        List<DataRecord> gone = whole.lost().stream()
                .filter(row -> dropped.contains(narrowed(row, kept)))
                .toList();
        return new LaterLoss(written, gone, costs, lost, true);
    }

    /** By key; without one by column, as long as no row is missing. */
    private static RecordsDifference difference(Records written, Records other) {
        boolean keyed = !written.identity().isEmpty() && other.fields().containsAll(written.identity());
        if (keyed || other.records().size() < written.records().size()) {
            return RecordsDifference.between(written, other);
        }
        List<ValueChange> changes = new ArrayList<>();
        for (FieldPath column : written.fields()) {
            List<@Nullable Value> missing = values(written, column);
            List<@Nullable Value> others = values(other, column);
            missing.removeIf(others::remove);
            for (int i = 0; i < missing.size(); i++) {
                changes.add(
                        new ValueChange("(no key)", column, missing.get(i), i < others.size() ? others.get(i) : null));
            }
        }
        return new RecordsDifference(written.container(), List.of(), List.of(), changes);
    }

    private static List<@Nullable Value> values(Records rows, FieldPath column) {
        List<@Nullable Value> values = new ArrayList<>();
        rows.records().forEach(row -> values.add(row.get(column)));
        return values;
    }

    /** A value at its place; rows are identified by their values where one of the comparisons had no key. */
    private static String cell(ValueChange change) {
        return change.field() + "\n" + change.textBefore();
    }

    /** A default in the place of a null costs nothing. */
    private static NavigableMap<FieldPath, List<ValueChange>> valued(RecordsDifference difference) {
        NavigableMap<FieldPath, List<ValueChange>> valued = new TreeMap<>();
        difference.changedByField().forEach((column, changes) -> {
            List<ValueChange> filled = changes.stream()
                    .filter(change -> change.textBefore() != null)
                    .toList();
            if (!filled.isEmpty()) {
                valued.put(column, filled);
            }
        });
        return valued;
    }

    private static Records narrowed(Records rows, List<FieldPath> columns) {
        return new Records(
                rows.container(),
                columns.containsAll(rows.identity()) ? rows.identity() : List.of(),
                columns,
                rows.records().stream().map(row -> narrowed(row, columns)).toList());
    }

    private static DataRecord narrowed(DataRecord row, List<FieldPath> columns) {
        NavigableMap<FieldPath, Value> values = new TreeMap<>(row.values());
        values.keySet().retainAll(columns);
        return new DataRecord(values);
    }

    /**
     * What the rollback throws away since the old shape has no place for it, for example {@code orders.note: 40 of 40
     * values}.
     */
    public List<String> describeCosts() {
        List<String> lines = new ArrayList<>();
        if (!place && !gone.isEmpty()) {
            lines.add(rows.container() + ": " + gone.size() + " of "
                    + rows.records().size() + " rows");
        }
        for (Map.Entry<FieldPath, List<ValueChange>> cost : costs.entrySet()) {
            long values = rows.records().stream()
                    .filter(row -> row.text(cost.getKey()) != null)
                    .count();
            lines.add(rows.container() + "." + cost.getKey() + ": "
                    + cost.getValue().size() + " of " + values + " values");
        }
        return lines;
    }
}
