/**
 * Recognizes files that the toolkit wrote; start at {@link dev.migrationsafety.configuration.written.WrittenFiles}; for
 * callers.
 */
@NullMarked
package dev.migrationsafety.configuration.written;

import org.jspecify.annotations.NullMarked;
