/**
 * Recognizes files that the toolkit wrote; start at {@link dev.migrationsafety.report.written.WrittenFiles}; for
 * callers.
 */
@NullMarked
package dev.migrationsafety.report.written;

import org.jspecify.annotations.NullMarked;
