/**
 * Keys and references among generated rows; start at {@link dev.migrationsafety.generation.key.ReferenceTargets}; for
 * this module.
 */
@NullMarked
package dev.migrationsafety.generation.key;

import org.jspecify.annotations.NullMarked;
