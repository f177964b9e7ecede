/** Runs migration scripts on PostgreSQL as migration tools do; start at {@link dev.migrationsafety.postgresql.script.PostgresScriptSession}; no API, used by {@link dev.migrationsafety.postgresql}. */
@NullMarked
package dev.migrationsafety.postgresql.script;

import org.jspecify.annotations.NullMarked;
