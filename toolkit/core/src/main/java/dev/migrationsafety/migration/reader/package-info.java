/**
 * Reads a location into a history; start at {@link dev.migrationsafety.migration.reader.HistoryReader}; for callers.
 */
@NullMarked
package dev.migrationsafety.migration.reader;

import org.jspecify.annotations.NullMarked;
