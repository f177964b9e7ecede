package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A digest of the records of one container, taken as a multiset.
 *
 * @param container the container
 * @param fields the fields in it, sorted; for documents those that any of them has
 * @param recordCount number of records
 * @param digest digest over all records, independent of their order and of the physical order of fields
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ContainerDigest(ContainerName container, List<FieldPath> fields, long recordCount, String digest) {
    /** Copies the list. */
    public ContainerDigest {
        fields = List.copyOf(fields);
    }
}
