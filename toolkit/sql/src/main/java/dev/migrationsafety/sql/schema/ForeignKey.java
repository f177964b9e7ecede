package dev.migrationsafety.sql.schema;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
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
        ContainerName table,
        List<String> columns,
        ContainerName target,
        List<String> targetColumns,
        boolean deferrable,
        boolean matchFull,
        boolean validated) {
    /** Copies the lists. */
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** One that ignores references with a null, and applies to all rows. */
    public ForeignKey(
            String name,
            ContainerName table,
            List<String> columns,
            ContainerName target,
            List<String> targetColumns,
            boolean deferrable) {
        this(name, table, columns, target, targetColumns, deferrable, false, true);
    }

    /** A reference that the server does not enforce. */
    public static ForeignKey of(Reference reference) {
        return new ForeignKey(
                "reference " + reference.container() + reference.fields(),
                reference.container(),
                reference.fields().stream().map(FieldPath::name).toList(),
                reference.target(),
                reference.targetFields().stream().map(FieldPath::name).toList(),
                false);
    }

    /** The reference alone. */
    public Reference reference() {
        return new Reference(table, FieldPath.all(columns), target, FieldPath.all(targetColumns));
    }
}
