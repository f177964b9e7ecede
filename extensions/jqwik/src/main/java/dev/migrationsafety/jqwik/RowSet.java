package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.SqlNames;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one version that can be written in their order.
 *
 * @param rows the rows, those that others refer to first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RowSet(List<NewRecord> rows) {
    /** The schema of names without one. */
    private static final String STANDARD = "public";

    /** Copies the list. */
    public RowSet {
        rows = List.copyOf(rows);
    }

    /** The rows of one table, {@code table} or {@code schema.table}. */
    public List<NewRecord> of(String table) {
        ContainerName name = SqlNames.parse(table, STANDARD);
        return rows.stream().filter(row -> row.container().equals(name)).toList();
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** One row in a line, as jqwik prints what falsifies a property. */
    @Override
    public String toString() {
        return rows.stream().map(row -> row.container() + " " + texts(row)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static SortedMap<FieldPath, @Nullable String> texts(NewRecord row) {
        SortedMap<FieldPath, @Nullable String> texts = new TreeMap<>();
        row.values().forEach((field, value) -> texts.put(field, value.text()));
        return texts;
    }
}
