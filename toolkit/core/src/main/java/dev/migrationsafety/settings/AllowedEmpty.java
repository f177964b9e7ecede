package dev.migrationsafety.settings;

/**
 * A table that may stay without rows.
 *
 * @param table its name, the default namespace left out
 * @param owner who decided
 * @param reason why
 */
public record AllowedEmpty(String table, String owner, String reason) {}
