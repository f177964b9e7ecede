/**
 * Powers that a database or server may have beyond the common ones; start at
 * {@link dev.migrationsafety.engine.capability.Borders}; for implementors of engines.
 */
@NullMarked
package dev.migrationsafety.engine.capability;

import org.jspecify.annotations.NullMarked;
