/** The PostgreSQL engine; found by name through {@link dev.migrationsafety.engine.DatabaseEngine}, start at {@link dev.migrationsafety.postgresql.PostgresEngine}; for callers. */
@NullMarked
package dev.migrationsafety.postgresql;

import org.jspecify.annotations.NullMarked;
