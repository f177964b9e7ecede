package dev.migrationsafety.junit;

import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.console.ConsoleReport;
import dev.migrationsafety.report.format.TextReport;

/** A report for the console without the findings of the steps, which the failing tests print themselves. */
final class Summary {
    private Summary() {}

    static String of(SafetyReport report, boolean verbose) {
        return verbose
                ? new TextReport().write(report)
                : ConsoleReport.of(report, finding -> !NodeFailure.weighs(finding));
    }
}
