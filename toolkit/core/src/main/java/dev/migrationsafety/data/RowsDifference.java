package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two readings of a table.
 *
 * @param table the table
 * @param lost rows of the first reading that the second lacks
 * @param added rows of the second reading that the first lacks
 * @param changed values that differ in rows of both
 */
public record RowsDifference(TableName table, List<Row> lost, List<Row> added, List<CellChange> changed) {
    /** Copies the lists. */
    public RowsDifference {
        lost = List.copyOf(lost);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    /** No difference at all. */
    public boolean isEmpty() {
        return lost.isEmpty() && added.isEmpty() && changed.isEmpty();
    }

    /** Changed values by column. */
    public SortedMap<String, List<CellChange>> changedByColumn() {
        return changed.stream().collect(Collectors.groupingBy(CellChange::column, TreeMap::new, Collectors.toList()));
    }

    /**
     * Compares two readings of the same columns; rows are matched by the identity of the first, and by all their values
     * where that identifies none or several.
     */
    public static RowsDifference between(Rows before, Rows after) {
        List<String> identity = before.identity();
        boolean keyed = !identity.isEmpty()
                && after.columns().containsAll(identity)
                && identifies(identity, before)
                && identifies(identity, after);
        return keyed ? keyed(before, after, identity) : keyless(before, after);
    }

    /** The identity of a row in words, for example {@code id=7}. */
    public static String key(Row row, List<String> identity) {
        return identity.stream()
                .map(column -> column + "=" + row.values().get(column))
                .collect(Collectors.joining(", "));
    }

    /** A row as one line of evidence. */
    public static String show(Row row) {
        return row.values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + CellChange.show(entry.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A key that the second reading's table lacks may occur twice there. */
    private static boolean identifies(List<String> identity, Rows rows) {
        Set<List<@Nullable String>> keys = new HashSet<>();
        return rows.rows().stream().allMatch(row -> keys.add(values(row, identity)));
    }

    private static RowsDifference keyed(Rows before, Rows after, List<String> identity) {
        Map<List<@Nullable String>, Row> rest = new LinkedHashMap<>();
        after.rows().forEach(row -> rest.put(values(row, identity), row));
        List<Row> lost = new ArrayList<>();
        List<CellChange> changed = new ArrayList<>();
        for (Row row : before.rows()) {
            Row now = rest.remove(values(row, identity));
            if (now == null) {
                lost.add(row);
            } else {
                row.values().forEach((column, value) -> {
                    String other = now.values().get(column);
                    if (!Objects.equals(value, other)) {
                        changed.add(new CellChange(key(row, identity), column, value, other));
                    }
                });
            }
        }
        return new RowsDifference(before.table(), lost, new ArrayList<>(rest.values()), changed);
    }

    private static List<@Nullable String> values(Row row, List<String> columns) {
        List<@Nullable String> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.values().get(column)));
        return values;
    }

    /** Multisets: equal rows are struck out; what is left is blamed on one column if leaving it out makes both equal. */
    private static RowsDifference keyless(Rows before, Rows after) {
        List<Row> lost = new ArrayList<>(before.rows());
        List<Row> added = new ArrayList<>();
        for (Row row : after.rows()) {
            if (!lost.remove(row)) {
                added.add(row);
            }
        }
        if (!lost.isEmpty() && lost.size() == added.size()) {
            for (String column : before.columns()) {
                List<CellChange> changed = blame(column, lost, added);
                if (!changed.isEmpty()) {
                    return new RowsDifference(before.table(), List.of(), List.of(), changed);
                }
            }
        }
        return new RowsDifference(before.table(), lost, added, List.of());
    }

    private static List<CellChange> blame(String column, List<Row> lost, List<Row> added) {
        List<Row> rest = new ArrayList<>(added);
        List<CellChange> changed = new ArrayList<>();
        for (Row row : lost) {
            Row match = rest.stream()
                    .filter(other -> without(row, column).equals(without(other, column)))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                return List.of();
            }
            rest.remove(match);
            changed.add(new CellChange(
                    "(no key)", column, row.values().get(column), match.values().get(column)));
        }
        return changed;
    }

    private static SortedMap<String, @Nullable String> without(Row row, String column) {
        SortedMap<String, @Nullable String> values = new TreeMap<>(row.values());
        values.remove(column);
        return values;
    }
}
