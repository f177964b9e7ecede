package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.List;

/**
 * The rows of one table, as a multiset, in a digest.
 *
 * @param table the table
 * @param columns the columns in it, sorted by name
 * @param rowCount number of rows
 * @param digest digest over all rows, independent of their order and of the physical order of columns
 */
public record TableDigest(TableName table, List<String> columns, long rowCount, String digest) {
    /** Copies the list. */
    public TableDigest {
        columns = List.copyOf(columns);
    }
}
