package dev.migrationsafety.schema;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name its name, unquoted
 * @param type its type
 * @param nullable whether it takes nulls
 * @param defaultExpression its default as the server prints it
 * @param source who gives its values
 */
public record Column(String name, DataType type, boolean nullable, Optional<String> defaultExpression, Source source) {
    /** Who gives the values of a column. */
    public enum Source {
        /** The writer, or the default. */
        WRITTEN,
        /** An identity that a writer may override. */
        IDENTITY_BY_DEFAULT,
        /** An identity that a writer can only override by name. */
        IDENTITY_ALWAYS,
        /** An expression over the other columns. */
        GENERATED
    }
}
