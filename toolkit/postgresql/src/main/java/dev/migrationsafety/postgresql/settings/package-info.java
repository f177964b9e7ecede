/**
 * The settings that only PostgreSQL has; start at {@link dev.migrationsafety.postgresql.settings.PostgresSettings}; for
 * callers.
 */
@NullMarked
package dev.migrationsafety.postgresql.settings;

import org.jspecify.annotations.NullMarked;
