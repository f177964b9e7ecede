package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The records that a database contains before more are generated. New records may refer to them and must not collide
 * with them. They are read field by field when needed, and never kept.
 */
public interface ExistingRecords {
    /** Whether the container is known to have records. */
    boolean has(ContainerName container);

    /** The fields that its records have, undeclared ones among them; empty where that is not known. */
    default List<FieldPath> fields(ContainerName container) {
        return List.of();
    }

    /**
     * Reads fields of all records of a container, always in the same order; nothing where there are none. A value that is
     * absent is null.
     */
    void read(ContainerName container, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader);

    /**
     * Whether migrations wrote a record that is there, and no generator; false where that is not known.
     *
     * @param key the fields of one of its keys
     * @param values their texts
     */
    default boolean isMigrated(ContainerName container, List<FieldPath> key, List<String> values) {
        return false;
    }

    /** The records of a map. */
    static ExistingRecords of(Map<ContainerName, Records> records) {
        Map<ContainerName, Records> copy = Collections.unmodifiableMap(new TreeMap<>(records));
        return new ExistingRecords() {
            @Override
            public boolean has(ContainerName container) {
                Records found = copy.get(container);
                return found != null && !found.records().isEmpty();
            }

            @Override
            public List<FieldPath> fields(ContainerName container) {
                Records found = copy.get(container);
                return found == null ? List.of() : found.fields();
            }

            @Override
            public void read(ContainerName container, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader) {
                Records found = copy.get(container);
                if (found != null) {
                    found.records().forEach(record -> reader.accept(values(record, fields)));
                }
            }
        };
    }

    /** The values of some fields of a record, in their order; null where one is absent. */
    static List<@Nullable Value> values(DataRecord record, List<FieldPath> fields) {
        List<@Nullable Value> values = new ArrayList<>(fields.size());
        fields.forEach(field -> values.add(record.get(field)));
        return values;
    }
}
