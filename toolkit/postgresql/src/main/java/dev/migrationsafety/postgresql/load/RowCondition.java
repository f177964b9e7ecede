package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Relations;
import java.util.List;
import java.util.stream.Collectors;

/** Finds rows again by the canonical text in which they were read. */
public final class RowCondition {
    private RowCondition() {}

    /**
     * A condition over the table as {@code t}: by identity, or by all columns that were read. Each row is one text, so that
     * the server hashes the list; compared one by one, many rows would take quadratic time.
     */
    public static String of(Records rows, Relations relations) {
        List<FieldPath> columns = rows.identity().isEmpty() ? rows.fields() : rows.identity();
        if (columns.isEmpty() || relations.find(rows.container()).isEmpty()) {
            throw new IllegalArgumentException(
                    "rows of " + rows.container() + " cannot be distinguished by " + columns);
        }
        return rows.records().stream()
                .map(row -> listed(row, columns))
                .collect(
                        Collectors.joining(", ", stored(columns) + " IN (SELECT ROW(v.*)::text FROM (VALUES ", ") v)"));
    }

    /** {@code format} makes an empty text of null, and both may occur where nothing identifies a row. */
    private static String stored(List<FieldPath> columns) {
        return columns.stream()
                .map(column -> "t." + SqlText.name(column.name()))
                .map(column -> "CASE WHEN " + column + " IS NOT DISTINCT FROM NULL THEN NULL ELSE format('%s', "
                        + column + ") END")
                .collect(Collectors.joining(", ", "ROW(", ")::text"));
    }

    private static String listed(DataRecord row, List<FieldPath> columns) {
        return columns.stream()
                .map(row::text)
                .map(value -> value == null ? "NULL::text" : SqlText.literal(value) + "::text")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
