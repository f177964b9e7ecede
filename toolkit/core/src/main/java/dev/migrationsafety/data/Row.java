package dev.migrationsafety.data;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row in canonical text, by column name.
 *
 * @param values canonical text per column; null for SQL NULL
 */
public record Row(SortedMap<String, @Nullable String> values) {
    /** Copies the map. */
    public Row {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
