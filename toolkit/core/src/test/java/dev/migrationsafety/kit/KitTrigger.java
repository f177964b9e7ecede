package dev.migrationsafety.kit;

import dev.migrationsafety.schema.FieldPath;

/**
 * Code of the users that runs when a script changes a record: it counts the changes.
 *
 * @param name its name
 * @param field the field in which it counts
 */
public record KitTrigger(String name, FieldPath field) {}
