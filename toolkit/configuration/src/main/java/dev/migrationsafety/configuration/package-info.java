/** The file {@code migration-safety.yml} and the rehearsal that it describes; start at {@link dev.migrationsafety.configuration.run.ConfiguredRehearsal}; for callers. */
@NullMarked
package dev.migrationsafety.configuration;

import org.jspecify.annotations.NullMarked;
