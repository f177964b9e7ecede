package dev.migrationsafety.schema;

import java.util.List;

/**
 * A reference from the rows of one table to those of another.
 *
 * @param name name of the constraint
 * @param table the table that refers
 * @param columns its columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the same order
 * @param deferrable whether it can be checked at commit
 * @param matchFull whether a reference must be null as a whole or not at all
 * @param validated whether the rows that were there before it were looked at
 */
public record ForeignKey(
        String name,
        TableName table,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        boolean deferrable,
        boolean matchFull,
        boolean validated) {
    /** Copies the lists. */
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** One that passes over references with a null, and holds for all rows. */
    public ForeignKey(
            String name,
            TableName table,
            List<String> columns,
            TableName target,
            List<String> targetColumns,
            boolean deferrable) {
        this(name, table, columns, target, targetColumns, deferrable, false, true);
    }
}
