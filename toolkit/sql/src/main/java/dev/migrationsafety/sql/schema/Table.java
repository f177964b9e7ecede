package dev.migrationsafety.sql.schema;

import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table that contains rows.
 *
 * @param name its name
 * @param columns its columns in physical order
 * @param primaryKey its primary key
 * @param uniqueKeys its other unique constraints and unique indexes over plain columns
 * @param foreignKeys its references
 * @param checks its conditions, those of a partition's bounds too
 * @param partitionOf the partitioned table whose rows it stores; its rows are written and read through that table
 * @param partitioned whether its rows are stored in partitions
 * @param partitionBounds bounds of its partitions as the server prints them, for example
 *     {@code FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')}
 * @param partitionColumns columns of its partition key; empty if not partitioned or the key has expressions
 * @param userTriggers whether it has triggers of the user's
 * @param indexes its indexes, those of its keys too
 * @param exclusions its unique indexes that are not keys over plain columns, and its exclusion constraints
 */
public record Table(
        ContainerName name,
        List<Column> columns,
        Optional<Key> primaryKey,
        List<Key> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        Optional<ContainerName> partitionOf,
        boolean partitioned,
        List<String> partitionBounds,
        List<String> partitionColumns,
        boolean userTriggers,
        List<Index> indexes,
        List<Exclusion> exclusions)
        implements Container {
    /** A qualified function, as definitions are printed over an empty search path. */
    private static final Pattern OWN_FUNCTION = Pattern.compile("[\\w\"]\\.[\\w\"]+\\(");

    /** Name of the check that represents the bounds of a partition. */
    public static final String BOUNDS = "partition bounds";

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        partitionBounds = List.copyOf(partitionBounds);
        partitionColumns = List.copyOf(partitionColumns);
        indexes = List.copyOf(indexes);
        exclusions = List.copyOf(exclusions);
    }

    /** A table without exclusions. */
    public Table(
            ContainerName name,
            List<Column> columns,
            Optional<Key> primaryKey,
            List<Key> uniqueKeys,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            Optional<ContainerName> partitionOf,
            boolean partitioned,
            List<String> partitionBounds,
            List<String> partitionColumns,
            boolean userTriggers,
            List<Index> indexes) {
        this(
                name,
                columns,
                primaryKey,
                uniqueKeys,
                foreignKeys,
                checks,
                partitionOf,
                partitioned,
                partitionBounds,
                partitionColumns,
                userTriggers,
                indexes,
                List.of());
    }

    /** A table whose indexes were not read. */
    public Table(
            ContainerName name,
            List<Column> columns,
            Optional<Key> primaryKey,
            List<Key> uniqueKeys,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            Optional<ContainerName> partitionOf,
            boolean partitioned,
            List<String> partitionBounds,
            List<String> partitionColumns,
            boolean userTriggers) {
        this(
                name,
                columns,
                primaryKey,
                uniqueKeys,
                foreignKeys,
                checks,
                partitionOf,
                partitioned,
                partitionBounds,
                partitionColumns,
                userTriggers,
                List.of());
    }

    /** The names of its columns in alphabetical order, as rows are read. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).sorted().toList();
    }

    /** The column of a name. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /**
     * The columns that identify a row: the primary key, else the first unique key that never collides on nulls and has
     * no predicate and no nullable column; empty for a table without a key.
     */
    public List<String> identityColumns() {
        if (primaryKey.isPresent()) {
            return primaryKey.get().columns();
        }
        return uniqueKeys.stream()
                .filter(key -> key.predicate().isEmpty())
                .map(Key::columns)
                .filter(names -> names.stream()
                        .allMatch(name ->
                                column(name).map(found -> !found.nullable()).orElse(false)))
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public List<Field> fields() {
        return List.copyOf(columns);
    }

    @Override
    public List<FieldPath> identity() {
        return FieldPath.all(identityColumns());
    }

    @Override
    public List<List<FieldPath>> keys() {
        return Stream.concat(primaryKey.stream(), uniqueKeys.stream())
                .map(key -> FieldPath.all(key.columns()))
                .toList();
    }

    @Override
    public List<Reference> references() {
        return foreignKeys.stream().map(ForeignKey::reference).toList();
    }

    @Override
    public Optional<ContainerName> partOf() {
        return partitionOf;
    }

    @Override
    public boolean hasTriggers() {
        return userTriggers;
    }

    /** Triggers, and defaults and checks that call functions outside the system's own schema. */
    @Override
    public boolean runsUserCode() {
        return userTriggers
                || columns.stream().anyMatch(column -> column.defaultExpression()
                        .filter(expression -> OWN_FUNCTION.matcher(expression).find())
                        .isPresent())
                || checks.stream()
                        .anyMatch(check ->
                                OWN_FUNCTION.matcher(check.expression()).find());
    }

    /** The same table with other references. */
    public Table referring(List<ForeignKey> others) {
        return new Table(
                name,
                columns,
                primaryKey,
                uniqueKeys,
                others,
                checks,
                partitionOf,
                partitioned,
                partitionBounds,
                partitionColumns,
                userTriggers,
                indexes,
                exclusions);
    }
}
