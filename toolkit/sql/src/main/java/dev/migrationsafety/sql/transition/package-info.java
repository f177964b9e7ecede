/**
 * The new requirements of a step on existing rows, found by comparing tables; start at {@link
 * dev.migrationsafety.sql.transition.SqlTransitions}; for implementors.
 */
@NullMarked
package dev.migrationsafety.sql.transition;

import org.jspecify.annotations.NullMarked;
