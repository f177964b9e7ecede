package dev.migrationsafety.schema;

import org.apiguardian.api.API;

/**
 * A field of a container, by name.
 *
 * @param container the container
 * @param path the field
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FieldName(ContainerName container, FieldPath path) {
    /** Whether a schema declares it. */
    public boolean existsIn(Schema schema) {
        return schema.find(container).flatMap(found -> found.field(path)).isPresent();
    }

    /** The name as in messages and in the configuration. */
    @Override
    public String toString() {
        return container + "." + path;
    }
}
