/**
 * Clones for servers that cannot freeze a database: its actions are repeated; start at
 * {@link dev.migrationsafety.engine.rebuilding.RebuildingServer}; for implementors of engines.
 */
@NullMarked
package dev.migrationsafety.engine.rebuilding;

import org.jspecify.annotations.NullMarked;
