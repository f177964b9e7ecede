package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were read to explain a difference.
 *
 * @param table the table
 * @param identity the columns that identify a row; empty for a table without a key
 * @param columns the columns read
 * @param rows the rows
 */
public record Rows(TableName table, List<String> identity, List<String> columns, List<Row> rows) {
    /** Copies the lists. */
    public Rows {
        identity = List.copyOf(identity);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The rows that others do not hold: told by their identity where both have it, else by all columns. */
    public Rows without(Rows others) {
        boolean keyed = !identity.isEmpty() && others.columns.containsAll(identity);
        List<String> compared = keyed ? identity : columns;
        Map<List<@Nullable String>, Integer> known = new HashMap<>();
        others.rows.forEach(row -> known.merge(values(row, compared), 1, Integer::sum));
        List<Row> rest = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable String> values = values(row, compared);
            int left = known.getOrDefault(values, 0);
            if (left == 0) {
                rest.add(row);
            } else if (!keyed) {
                known.put(values, left - 1);
            }
        }
        return new Rows(table, identity, columns, rest);
    }

    private static List<@Nullable String> values(Row row, List<String> columns) {
        List<@Nullable String> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.values().get(column)));
        return values;
    }
}
