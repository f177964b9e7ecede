/**
 * Runs a script as psql does, with its commands and variables; start at
 * {@link dev.migrationsafety.postgresql.script.psql.PsqlRun}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.script.psql;

import org.jspecify.annotations.NullMarked;
