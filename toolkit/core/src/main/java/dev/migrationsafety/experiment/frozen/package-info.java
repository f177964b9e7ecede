/**
 * Databases at rest, kept so that clones start from them; start at
 * {@link dev.migrationsafety.experiment.frozen.FrozenDatabase}; for the laboratory and the preparation.
 */
@NullMarked
package dev.migrationsafety.experiment.frozen;

import org.jspecify.annotations.NullMarked;
