package dev.migrationsafety.generation.learning;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first rows of a table. */
final class FirstRows {
    private static final int MOST = 256;

    private FirstRows() {}

    static List<Map<String, @Nullable String>> of(ExistingRecords existing, Table table) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        existing.read(table.name(), FieldPath.all(columns), values -> {
            if (rows.size() < MOST) {
                Map<String, @Nullable String> row = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), Value.textOf(values.get(i)));
                }
                rows.add(row);
            }
        });
        return rows;
    }
}
