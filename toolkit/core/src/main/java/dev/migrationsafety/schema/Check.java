package dev.migrationsafety.schema;

import java.util.List;

/**
 * A condition on each row.
 *
 * @param name name of the constraint
 * @param columns the columns in it
 * @param expression the condition as the server prints it, without the word CHECK
 */
public record Check(String name, List<String> columns, String expression) {
    /** Copies the list. */
    public Check {
        columns = List.copyOf(columns);
    }
}
