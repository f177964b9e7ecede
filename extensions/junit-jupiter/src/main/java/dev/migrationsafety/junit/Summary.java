package dev.migrationsafety.junit;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.report.format.TextReport;
import java.util.List;

/** A report for the console without the findings of the steps, which the failing tests print themselves. */
final class Summary {
    private Summary() {}

    static String of(SafetyReport report) {
        return new TextReport()
                .write(new SafetyReport(
                        report.schemaVersion(),
                        report.test(),
                        report.history(),
                        report.server(),
                        report.run(),
                        report.partial(),
                        report.forwardOnly(),
                        report.claims(),
                        report.verdict(),
                        report.findings(),
                        report.steps().stream().map(Summary::light).toList(),
                        report.notDone()));
    }

    private static StepReport light(StepReport step) {
        List<Finding> light = step.findings().stream()
                .filter(finding -> !NodeFailure.weighs(finding))
                .toList();
        return new StepReport(
                step.version(),
                step.label(),
                step.upFile(),
                step.downFile(),
                step.status(),
                step.claims(),
                light,
                step.accepted(),
                step.notes(),
                step.costs(),
                step.took(),
                step.wayBack(),
                step.coverage());
    }
}
