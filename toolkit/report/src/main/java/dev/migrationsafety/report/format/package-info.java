/** Safety reports as JSON, HTML and text, and their files; start at {@link dev.migrationsafety.report.files.ReportFiles}; for callers. */
@NullMarked
package dev.migrationsafety.report.format;

import org.jspecify.annotations.NullMarked;
