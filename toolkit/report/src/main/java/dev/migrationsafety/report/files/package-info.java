/**
 * Writes reports into a directory; start at {@link dev.migrationsafety.report.files.ReportFiles}; for callers.
 */
@NullMarked
package dev.migrationsafety.report.files;

import org.jspecify.annotations.NullMarked;
