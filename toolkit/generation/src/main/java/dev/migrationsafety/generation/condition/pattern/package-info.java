/**
 * Patterns of texts and samples that match them; start at
 * {@link dev.migrationsafety.generation.condition.pattern.Patterns}; for this module.
 */
@NullMarked
package dev.migrationsafety.generation.condition.pattern;

import org.jspecify.annotations.NullMarked;
