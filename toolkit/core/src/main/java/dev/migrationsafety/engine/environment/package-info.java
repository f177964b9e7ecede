/**
 * The environment of the migrations on a server, and the settings of a single engine; start at
 * {@link dev.migrationsafety.engine.environment.Environment}; for implementors of engines.
 */
@NullMarked
package dev.migrationsafety.engine.environment;

import org.jspecify.annotations.NullMarked;
