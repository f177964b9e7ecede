package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Rows of one version that can be written in their order.
 *
 * @param rows the rows, those that others refer to first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RowSet(List<NewRecord> rows) {
    /** Copies the list. */
    public RowSet {
        rows = List.copyOf(rows);
    }

    /** The rows of one table, {@code table} or {@code schema.table}. */
    public List<NewRecord> of(String table) {
        ContainerName name = ContainerName.parse(table);
        return rows.stream().filter(row -> row.table().equals(name)).toList();
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** One row in a line, as jqwik prints what falsifies a property. */
    @Override
    public String toString() {
        return rows.stream().map(row -> row.table() + " " + row.values()).collect(Collectors.joining("\n", "", "\n"));
    }
}
