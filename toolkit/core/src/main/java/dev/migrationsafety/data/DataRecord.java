package dev.migrationsafety.data;

import dev.migrationsafety.schema.FieldPath;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One record that was read from a container, for example a row or a document.
 *
 * @param values the values by field; a field that is absent is not a field that is null
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DataRecord(SortedMap<FieldPath, Value> values) {
    /** Copies the map. */
    public DataRecord {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The value of a field; null if the record lacks it. */
    public @Nullable Value get(FieldPath field) {
        return values.get(field);
    }

    /** The text of a field; null if it is null or absent. */
    public @Nullable String text(FieldPath field) {
        return Value.textOf(values.get(field));
    }

    /** The record as one line of evidence. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map((Map.Entry<FieldPath, Value> entry) -> entry.getKey() + "=" + Value.show(entry.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
