package dev.migrationsafety.schema;

/**
 * A field of a container, by name.
 *
 * @param container the container
 * @param path the field
 */
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
