package dev.migrationsafety.sql.schema;

import java.util.List;

/**
 * A valid index that finds rows by equality.
 *
 * @param name name of the index
 * @param columns its leading plain columns, up to the first expression
 * @param predicate condition of a partial index as the server prints it, otherwise empty
 */
public record Index(String name, List<String> columns, String predicate) {
    /** Copies the list. */
    public Index {
        columns = List.copyOf(columns);
    }
}
