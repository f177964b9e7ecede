package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record to write.
 *
 * @param container its container, never a part of another
 * @param values the values by field; a field that is absent takes its default
 */
public record NewRecord(ContainerName container, SortedMap<FieldPath, Value> values) {
    /** Copies the map. */
    public NewRecord {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** One whose types the schema says, with texts by name; null for null. */
    public static NewRecord ofTexts(ContainerName container, Map<String, ? extends @Nullable String> texts) {
        SortedMap<FieldPath, Value> values = new TreeMap<>();
        texts.forEach((name, text) -> values.put(FieldPath.of(name), Value.of(text)));
        return new NewRecord(container, values);
    }

    /** The value of a field; null if the record lacks it. */
    public @Nullable Value get(FieldPath field) {
        return values.get(field);
    }

    /** The text of a field; null if it is null or absent. */
    public @Nullable String text(FieldPath field) {
        return Value.textOf(values.get(field));
    }
}
