package dev.migrationsafety.report.console;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.report.format.MaskedReport;
import dev.migrationsafety.report.format.ReportSections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A report for a console: the verdict is its first word, the worst findings follow, and no list is longer than a screen,
 * since the report's files contain all of it; for callers.
 *
 * <pre>{@code
 * System.out.print(ConsoleReport.of(report));
 * }</pre>
 */
public final class ConsoleReport {
    private static final int LINES_SHOWN = 10;

    private ConsoleReport() {}

    /** The report with the worst findings of its history and its steps. */
    public static String of(SafetyReport report) {
        return of(report, finding -> true);
    }

    /**
     * The report with some of the findings of its steps, for a caller that shows the others elsewhere.
     *
     * @param shown which findings of steps are shown; those of the history all are
     */
    public static String of(SafetyReport safetyReport, Predicate<Finding> shown) {
        SafetyReport report = MaskedReport.of(safetyReport);
        StringBuilder text = new StringBuilder(ReportSections.head(report));
        List<Finding> findings = new ArrayList<>(report.findings());
        for (StepReport step : report.steps()) {
            if (!UnreachedSteps.isUnreached(step)) {
                step.findings().stream().filter(shown).forEach(findings::add);
            }
        }
        String worst = WorstFindings.of(findings).text();
        text.append(worst.isEmpty() ? "" : "\n" + worst + "\n");
        List<String> unreached = UnreachedSteps.of(report);
        if (!unreached.isEmpty()) {
            text.append('\n');
            unreached.forEach(line -> text.append(line).append('\n'));
        }
        list(text, "Inconclusive claims", UnexaminedClaims.of(report));
        list(text, "Accepted", ReportSections.accepted(report));
        list(text, "Data of the new version that a rollback loses", ReportSections.costs(report));
        list(text, "Not examined", report.notDone());
        return text.toString();
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        lines.stream()
                .limit(LINES_SHOWN)
                .forEach(line -> text.append("  - ").append(line).append('\n'));
        if (lines.size() > LINES_SHOWN) {
            text.append("  - … and ").append(lines.size() - LINES_SHOWN).append(" more in the report\n");
        }
    }
}
