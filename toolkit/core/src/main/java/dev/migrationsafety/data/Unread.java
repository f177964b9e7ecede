package dev.migrationsafety.data;

import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.TableName;
import java.util.Optional;

/**
 * Values that the server does not give out, so that nothing is known about them: a generated column whose expression
 * fails, a partition on another server, a damaged file.
 *
 * @param table the table
 * @param column the column; empty if no row of the table can be read
 * @param reason what the server said
 */
public record Unread(TableName table, Optional<Column> column, String reason) {
    /** Table and column, for example {@code posting.share}. */
    public String subject() {
        return column.map(found -> table + "." + found.name()).orElse(table.toString());
    }
}
