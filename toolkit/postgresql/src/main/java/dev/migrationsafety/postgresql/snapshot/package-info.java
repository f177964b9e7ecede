/**
 * Reads a schema as canonical objects; start at {@link dev.migrationsafety.postgresql.snapshot.CatalogReader}; for this
 * module.
 */
@NullMarked
package dev.migrationsafety.postgresql.snapshot;

import org.jspecify.annotations.NullMarked;
