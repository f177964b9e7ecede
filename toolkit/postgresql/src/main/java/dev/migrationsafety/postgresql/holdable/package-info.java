/**
 * Finds rows that the next station cannot hold; start at {@link dev.migrationsafety.postgresql.holdable.Holdable}; for
 * this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.holdable;

import org.jspecify.annotations.NullMarked;
