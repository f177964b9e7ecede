package dev.migrationsafety.shrinking;

import dev.migrationsafety.data.Rows;
import dev.migrationsafety.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of rows that stand in the database before any other is written. */
public final class Taken {
    private final Set<List<Object>> values = new HashSet<>();

    /** Takes the values of all rows. */
    public Taken(List<Rows> standing) {
        standing.forEach(rows -> rows.rows().forEach(row -> row.values().forEach((column, value) -> {
            if (value != null) {
                values.add(List.of(rows.table(), column, value));
            }
        })));
    }

    boolean has(TableName table, String column, String value) {
        return values.contains(List.of(table, column, value));
    }
}
