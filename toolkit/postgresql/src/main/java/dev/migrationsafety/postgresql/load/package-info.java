/**
 * Writes generated rows; start at {@link dev.migrationsafety.postgresql.load.RowLoader}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.load;

import org.jspecify.annotations.NullMarked;
