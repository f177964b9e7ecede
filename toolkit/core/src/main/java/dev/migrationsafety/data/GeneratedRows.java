package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a generator made of a request.
 *
 * @param rows the rows in an order in which they can be written: parents before children; only a reference through a
 *     deferrable constraint may point to a later row
 * @param unfillable what is missing, by table: why no row could be made, or which columns are null in all of them; it
 *     names table, column and constraint or type
 */
public record GeneratedRows(List<GeneratedRow> rows, Map<TableName, String> unfillable) {
    /** Copies and sorts. */
    public GeneratedRows {
        rows = List.copyOf(rows);
        unfillable = Collections.unmodifiableMap(new TreeMap<>(unfillable));
    }

    /** The rows of one table. */
    public List<GeneratedRow> of(TableName table) {
        return rows.stream().filter(row -> row.table().equals(table)).toList();
    }
}
