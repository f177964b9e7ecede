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

    /** A condition over the table as {@code t}: by identity, or by all columns that were read. */
    public static String of(Records rows, Relations relations) {
        List<FieldPath> columns = rows.identity().isEmpty() ? rows.fields() : rows.identity();
        if (columns.isEmpty() || relations.find(rows.container()).isEmpty()) {
            throw new IllegalArgumentException(
                    "rows of " + rows.container() + " cannot be distinguished by " + columns);
        }
        return rows.records().stream().map(row -> of(row, columns)).collect(Collectors.joining(" OR "));
    }

    private static String of(DataRecord row, List<FieldPath> columns) {
        return columns.stream()
                .map(column -> {
                    String value = row.text(column);
                    String field = "t." + SqlText.name(column.name());
                    return value == null
                            ? field + " IS NOT DISTINCT FROM NULL"
                            : "format('%s', " + field + ") = " + SqlText.literal(value);
                })
                .collect(Collectors.joining(" AND ", "(", ")"));
    }
}
