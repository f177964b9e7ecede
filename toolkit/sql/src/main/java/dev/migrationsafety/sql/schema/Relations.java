package dev.migrationsafety.sql.schema;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a station, as generators and digests need them. Left out: history tables of known tools, system tables.
 *
 * @param tables all tables that contain rows, partitions too, sorted by name
 */
public record Relations(List<Table> tables) {
    /** Sorts and copies. */
    public Relations {
        tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
    }

    /** The table of a name. */
    public Optional<Table> find(ContainerName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The column of a name in messages, {@code table.column} or {@code schema.table.column}. */
    public Optional<Column> column(String qualified) {
        return tables.stream()
                .filter(table -> qualified.startsWith(table.name() + "."))
                .flatMap(table ->
                        table.column(qualified.substring(table.name().toString().length() + 1)).stream())
                .findFirst();
    }

    /** The tables through which rows are written and read: all but partitions. */
    public List<Table> roots() {
        return tables.stream().filter(table -> table.partitionOf().isEmpty()).toList();
    }

    /** The table through which the rows of a table are written and read: for a partition the partitioned one. */
    public ContainerName root(ContainerName name) {
        return find(name).flatMap(Table::partitionOf).map(this::root).orElse(name);
    }

    /** The tables of a schema that an SQL engine observed. */
    public static Relations of(Schema schema) {
        return new Relations(schema.containers().stream().map(Table.class::cast).toList());
    }

    /** The same with references that the server does not enforce. */
    public Relations with(List<Reference> references) {
        if (references.isEmpty()) {
            return this;
        }
        return new Relations(tables.stream()
                .map(table -> {
                    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
                    references.stream()
                            .filter(reference -> reference.container().equals(table.name()))
                            .map(ForeignKey::of)
                            .forEach(keys::add);
                    return table.referring(keys);
                })
                .toList());
    }
}
