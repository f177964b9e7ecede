package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.List;

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
}
