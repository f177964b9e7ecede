package dev.migrationsafety.sql.schema;

import java.util.List;

/**
 * A condition on each row.
 *
 * @param name name of the constraint
 * @param columns the columns in it
 * @param expression the condition as the server prints it, without the word CHECK
 * @param validated whether the rows that were there before it were looked at
 */
public record Check(String name, List<String> columns, String expression, boolean validated) {
    /** Copies the list. */
    public Check {
        columns = List.copyOf(columns);
    }

    /** One that holds for all rows. */
    public Check(String name, List<String> columns, String expression) {
        this(name, columns, expression, true);
    }
}
