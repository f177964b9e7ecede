package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;

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
}
