/**
 * Reads a schema as canonical objects; start at {@link dev.migrationsafety.postgresql.schema.CatalogReader}; for this
 * module.
 */
@NullMarked
package dev.migrationsafety.postgresql.schema;

import org.jspecify.annotations.NullMarked;
