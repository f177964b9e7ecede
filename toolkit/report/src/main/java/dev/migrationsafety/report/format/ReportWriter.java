package dev.migrationsafety.report.format;

import dev.migrationsafety.report.SafetyReport;
import org.apiguardian.api.API;

/** One form of a report; for callers. Stateless and thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ReportWriter {
    /** The ending of its files, without a dot, for example {@code html}. */
    String extension();

    /** The whole report in this form. */
    String write(SafetyReport report);
}
