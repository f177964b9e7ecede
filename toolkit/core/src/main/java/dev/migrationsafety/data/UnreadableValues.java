package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import java.util.Optional;

/**
 * Values that the server could not return, so that they are untested: a computed field whose expression fails, a part
 * on another server, a damaged file.
 *
 * @param container the container
 * @param field the field; empty if no record of the container can be read
 * @param reason what the server said
 */
public record UnreadableValues(ContainerName container, Optional<Field> field, String reason) {
    /** Container and field, for example {@code posting.share}. */
    public String subject() {
        return field.map(found -> container + "." + found.path()).orElse(container.toString());
    }
}
