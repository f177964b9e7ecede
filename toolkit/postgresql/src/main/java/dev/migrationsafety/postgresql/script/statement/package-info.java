/**
 * Splits scripts into statements, as psql does; start at
 * {@link dev.migrationsafety.postgresql.script.statement.ScriptSplitter}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.script.statement;

import org.jspecify.annotations.NullMarked;
