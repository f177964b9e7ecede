/**
 * Decides from reports whether migrations may be deployed; start at {@link dev.migrationsafety.gate.Gate}; for
 * callers.
 */
@NullMarked
package dev.migrationsafety.gate;

import org.jspecify.annotations.NullMarked;
