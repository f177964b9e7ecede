package dev.migrationsafety.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a station, as generators and digests need them. Left out: history tables of known tools, system tables.
 *
 * @param tables all tables that hold rows, partitions too, sorted by name
 */
public record Relations(List<Table> tables) {
    /** Sorts and copies. */
    public Relations {
        tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
    }

    /** The table of a name. */
    public Optional<Table> find(TableName name) {
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
    public TableName root(TableName name) {
        return find(name).flatMap(Table::partitionOf).map(this::root).orElse(name);
    }
}
