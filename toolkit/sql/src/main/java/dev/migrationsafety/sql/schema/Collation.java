package dev.migrationsafety.sql.schema;

/**
 * How texts of a column are compared, where that is not the way of its type.
 *
 * @param name name as the server prints it, quoted and qualified where that is needed
 * @param definition what would make it anew, for example {@code (provider = icu, locale = 'und', deterministic = false)}
 */
public record Collation(String name, String definition) {}
