package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row to write.
 *
 * @param table the table, never a partition
 * @param values text form of the value per column, null for SQL NULL; a column that is absent takes its default
 */
public record GeneratedRow(TableName table, Map<String, @Nullable String> values) {
    /** Copies the map. */
    public GeneratedRow {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
