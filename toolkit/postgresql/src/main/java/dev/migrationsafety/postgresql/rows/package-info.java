/**
 * Reads and digests rows and sequences inside the server; start at {@link dev.migrationsafety.postgresql.rows.Digests};
 * for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.rows;

import org.jspecify.annotations.NullMarked;
