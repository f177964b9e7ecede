package dev.migrationsafety.sql.schema;

/**
 * The collation of a column where it differs from the default of its type.
 *
 * @param name name as the server prints it, quoted and qualified where that is needed
 * @param definition what would make it anew, for example {@code (provider = icu, locale = 'und', deterministic = false)}
 */
public record Collation(String name, String definition) {}
