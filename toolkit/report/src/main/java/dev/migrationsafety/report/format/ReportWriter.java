package dev.migrationsafety.report.format;

import dev.migrationsafety.report.SafetyReport;

/** One form of a report; for callers. Stateless and thread-safe. */
public interface ReportWriter {
    /** The ending of its files, without a dot, for example {@code html}. */
    String extension();

    /** The whole report in this form. */
    String write(SafetyReport report);
}
