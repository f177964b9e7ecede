/**
 * Wires a rehearsal from a configuration; start at {@link dev.migrationsafety.configuration.run.ConfiguredRehearsal};
 * for callers.
 */
@NullMarked
package dev.migrationsafety.configuration.run;

import org.jspecify.annotations.NullMarked;
