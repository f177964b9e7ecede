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
 * @param collation how its texts are compared; empty for the way of its type
 */
public record Column(
        String name,
        DataType type,
        boolean nullable,
        Optional<String> defaultExpression,
        Source source,
        Optional<Collation> collation) {
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

    /** A column compared in the way of its type. */
    public Column(String name, DataType type, boolean nullable, Optional<String> defaultExpression, Source source) {
        this(name, type, nullable, defaultExpression, source, Optional.empty());
    }
}
