/**
 * One throw-away database and what it shares with its server; start at
 * {@link dev.migrationsafety.postgresql.database.PostgresDatabase}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.database;

import org.jspecify.annotations.NullMarked;
