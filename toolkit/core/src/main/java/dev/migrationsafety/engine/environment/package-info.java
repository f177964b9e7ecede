/**
 * What surrounds the migrations on a server and what only one engine can be told; start at
 * {@link dev.migrationsafety.engine.environment.Environment}; for implementors of engines.
 */
@NullMarked
package dev.migrationsafety.engine.environment;

import org.jspecify.annotations.NullMarked;
