/**
 * Decides from reports whether migrations may be deployed; start at {@link dev.migrationsafety.report.gate.Gate}; for
 * callers.
 */
@NullMarked
package dev.migrationsafety.report.gate;

import org.jspecify.annotations.NullMarked;
