/**
 * What is demanded of a value; start at {@link dev.migrationsafety.generation.value.constraint.ValueConstraint}; for
 * this module.
 */
@NullMarked
package dev.migrationsafety.generation.value.constraint;

import org.jspecify.annotations.NullMarked;
