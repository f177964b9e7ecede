/**
 * The contents of a database before step 1: roles, schemas, extensions and init scripts; start at
 * {@link dev.migrationsafety.postgresql.baseline.Baseline}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.baseline;

import org.jspecify.annotations.NullMarked;
