package dev.migrationsafety.sql.schema;

import java.util.List;

/**
 * A set of columns that identifies a row.
 *
 * @param name name of the constraint or index
 * @param columns its columns in their order
 * @param nullsDistinct whether rows with nulls never collide
 * @param predicate condition of a partial index as the server prints it, otherwise empty
 */
public record Key(String name, List<String> columns, boolean nullsDistinct, String predicate) {
    /** Copies the list. */
    public Key {
        columns = List.copyOf(columns);
    }
}
