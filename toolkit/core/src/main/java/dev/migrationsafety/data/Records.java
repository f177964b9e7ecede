package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records that were read to explain a difference.
 *
 * @param container their container
 * @param identity the fields that identify a record; empty where nothing does
 * @param fields the fields that were requested; a record may lack some of them
 * @param records the records
 */
public record Records(
        ContainerName container, List<FieldPath> identity, List<FieldPath> fields, List<DataRecord> records) {
    /** Copies the lists. */
    public Records {
        identity = List.copyOf(identity);
        fields = List.copyOf(fields);
        records = List.copyOf(records);
    }

    /** The same without blanks at the end of the texts of some fields. */
    public Records withoutTrailingBlanks(Set<FieldPath> fields) {
        return fields.isEmpty()
                ? this
                : new Records(
                        container,
                        identity,
                        this.fields,
                        records.stream()
                                .map(record -> withoutTrailingBlanks(record, fields))
                                .toList());
    }

    private static DataRecord withoutTrailingBlanks(DataRecord record, Set<FieldPath> fields) {
        TreeMap<FieldPath, Value> values = new TreeMap<>(record.values());
        fields.forEach(field -> values.computeIfPresent(field, (same, value) -> value.withoutTrailingBlanks()));
        return new DataRecord(values);
    }
}
