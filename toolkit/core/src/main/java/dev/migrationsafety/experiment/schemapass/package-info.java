/**
 * One pass over the history without generated rows, and what all parts of a rehearsal know from it; start at
 * {@link dev.migrationsafety.experiment.schemapass.SchemaPass}; for the rehearsal.
 */
@NullMarked
package dev.migrationsafety.experiment.schemapass;

import org.jspecify.annotations.NullMarked;
