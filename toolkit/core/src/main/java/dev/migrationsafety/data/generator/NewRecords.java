package dev.migrationsafety.data.generator;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.schema.ContainerName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records that a generator made for a request, and what it could not make.
 *
 * @param records the records in an order in which they can be written: parents before children; only a reference that is
 *     checked at the end of a transaction may point to a later record
 * @param unfillable what is missing, by container: why no record could be made, or which fields are null in all of them;
 *     it names container, field and constraint or type
 */
public record NewRecords(List<NewRecord> records, Map<ContainerName, String> unfillable) {
    /** Copies and sorts. */
    public NewRecords {
        records = List.copyOf(records);
        unfillable = Collections.unmodifiableMap(new TreeMap<>(unfillable));
    }

    /** The records of one container. */
    public List<NewRecord> of(ContainerName container) {
        return records.stream()
                .filter(record -> record.container().equals(container))
                .toList();
    }
}
