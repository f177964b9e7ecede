/**
 * Runs experiments on throw-away databases; start at {@link dev.migrationsafety.experiment.laboratory.Laboratory}; for
 * preparation and judges.
 */
@NullMarked
package dev.migrationsafety.experiment.laboratory;

import org.jspecify.annotations.NullMarked;
