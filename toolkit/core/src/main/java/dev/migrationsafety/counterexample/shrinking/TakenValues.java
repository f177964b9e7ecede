package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of records that are in the database before any other is written. */
public final class TakenValues {
    private final Set<List<Object>> values = new HashSet<>();

    /** Takes the values of all records. */
    public TakenValues(List<Records> standing) {
        standing.forEach(
                read -> read.records().forEach(record -> record.values().forEach((field, value) -> {
                    if (!value.isNull()) {
                        values.add(List.of(read.container(), field, value));
                    }
                })));
    }

    boolean has(ContainerName container, FieldPath field, Value value) {
        return values.contains(List.of(container, field, value));
    }
}
