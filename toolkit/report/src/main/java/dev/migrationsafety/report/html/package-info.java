/**
 * The report as a page for a browser; start at {@link dev.migrationsafety.report.html.HtmlReport}; for callers.
 */
@NullMarked
package dev.migrationsafety.report.html;

import org.jspecify.annotations.NullMarked;
