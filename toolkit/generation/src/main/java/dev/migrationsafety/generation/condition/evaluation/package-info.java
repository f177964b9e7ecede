/**
 * Computes expressions over the values of a row; start at
 * {@link dev.migrationsafety.generation.condition.evaluation.Evaluation}; for this module.
 */
@NullMarked
package dev.migrationsafety.generation.condition.evaluation;

import org.jspecify.annotations.NullMarked;
