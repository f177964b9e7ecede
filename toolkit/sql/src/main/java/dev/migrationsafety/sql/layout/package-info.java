/** The layouts of known migration tools; found through {@link java.util.ServiceLoader}, so callers start at {@link dev.migrationsafety.migration.reader.HistoryReader}. */
@NullMarked
package dev.migrationsafety.sql.layout;

import org.jspecify.annotations.NullMarked;
