/**
 * Fills stations with generated rows; start at {@link dev.migrationsafety.preparation.filling.Filler}; for the
 * preparation.
 */
@NullMarked
package dev.migrationsafety.preparation.filling;

import org.jspecify.annotations.NullMarked;
