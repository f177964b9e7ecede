package dev.migrationsafety.rules;

import dev.migrationsafety.data.CellChange;
import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.data.RowsDifference;
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
 * What became of rows that were written at the new version, over a down and another up. Both ends are observations of the
 * same station, so a down that renames or converts, and an up that does it again, lose nothing. What the up alone changes
 * is no matter of the way back.
 *
 * @param rows the rows that were written
 * @param gone rows that the down dropped
 * @param costs values by column that the old shape has no place for
 * @param lost values by column that the old shape has a place for
 * @param place whether the old shape has the table at all
 */
public record LaterLoss(
        Rows rows,
        List<Row> gone,
        NavigableMap<String, List<CellChange>> costs,
        NavigableMap<String, List<CellChange>> lost,
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
    public static LaterLoss of(Rows written, Optional<Rows> below, Rows again) {
        RowsDifference whole = difference(written, again);
        NavigableMap<String, List<CellChange>> costs = new TreeMap<>();
        NavigableMap<String, List<CellChange>> lost = new TreeMap<>();
        if (below.isEmpty()) {
            valued(whole).forEach(costs::put);
            return new LaterLoss(written, whole.lost(), costs, lost, false);
        }
        List<String> kept = below.get().columns();
        RowsDifference down = difference(narrowed(written, kept), below.get());
        Set<Row> dropped = new HashSet<>(down.lost());
        Set<String> touched = down.changed().stream().map(LaterLoss::cell).collect(Collectors.toSet());
        valued(whole).forEach((column, changes) -> {
            if (!kept.contains(column)) {
                costs.put(column, changes);
            }
        });
        whole.changedByColumn().forEach((column, changes) -> {
            List<CellChange> byDown = changes.stream()
                    .filter(change -> touched.contains(cell(change)))
                    .toList();
            if (!byDown.isEmpty()) {
                lost.put(column, byDown);
            }
        });
        List<Row> gone = whole.lost().stream()
                .filter(row -> dropped.contains(narrowed(row, kept)))
                .toList();
        return new LaterLoss(written, gone, costs, lost, true);
    }

    /** By key; without one by column, as long as no row is missing. */
    private static RowsDifference difference(Rows written, Rows other) {
        boolean keyed = !written.identity().isEmpty() && other.columns().containsAll(written.identity());
        if (keyed || other.rows().size() < written.rows().size()) {
            return RowsDifference.between(written, other);
        }
        List<CellChange> changes = new ArrayList<>();
        for (String column : written.columns()) {
            List<@Nullable String> missing = values(written, column);
            List<@Nullable String> others = values(other, column);
            missing.removeIf(others::remove);
            for (int i = 0; i < missing.size(); i++) {
                changes.add(
                        new CellChange("(no key)", column, missing.get(i), i < others.size() ? others.get(i) : null));
            }
        }
        return new RowsDifference(written.table(), List.of(), List.of(), changes);
    }

    private static List<@Nullable String> values(Rows rows, String column) {
        List<@Nullable String> values = new ArrayList<>();
        rows.rows().forEach(row -> values.add(row.values().get(column)));
        return values;
    }

    /** A value at its place; rows are told by their values where one of the comparisons had no key. */
    private static String cell(CellChange change) {
        return change.column() + "\n" + change.before();
    }

    /** A default in the place of a null costs nothing. */
    private static NavigableMap<String, List<CellChange>> valued(RowsDifference difference) {
        NavigableMap<String, List<CellChange>> valued = new TreeMap<>();
        difference.changedByColumn().forEach((column, changes) -> {
            List<CellChange> filled =
                    changes.stream().filter(change -> change.before() != null).toList();
            if (!filled.isEmpty()) {
                valued.put(column, filled);
            }
        });
        return valued;
    }

    private static Rows narrowed(Rows rows, List<String> columns) {
        return new Rows(
                rows.table(),
                columns.containsAll(rows.identity()) ? rows.identity() : List.of(),
                columns,
                rows.rows().stream().map(row -> narrowed(row, columns)).toList());
    }

    private static Row narrowed(Row row, List<String> columns) {
        NavigableMap<String, @Nullable String> values = new TreeMap<>(row.values());
        values.keySet().retainAll(columns);
        return new Row(values);
    }

    /** What the way back throws away since the old shape has no place for it, for example {@code orders.note: 40 of 40 values}. */
    public List<String> describeCosts() {
        List<String> lines = new ArrayList<>();
        if (!place && !gone.isEmpty()) {
            lines.add(rows.table() + ": " + gone.size() + " of " + rows.rows().size() + " rows");
        }
        for (Map.Entry<String, List<CellChange>> cost : costs.entrySet()) {
            long values = rows.rows().stream()
                    .filter(row -> row.values().get(cost.getKey()) != null)
                    .count();
            lines.add(
                    rows.table() + "." + cost.getKey() + ": " + cost.getValue().size() + " of " + values + " values");
        }
        return lines;
    }
}
