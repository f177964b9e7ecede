/** Reads a PostgreSQL database with all rights: catalog, digests, rows, aggregates; no API, used by {@link dev.migrationsafety.postgresql}. */
@NullMarked
package dev.migrationsafety.postgresql.look;

import org.jspecify.annotations.NullMarked;
