package dev.migrationsafety.report.format;

import dev.migrationsafety.configuration.secret.Secrets;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.report.AcceptedFinding;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.report.HistoryDescription;
import dev.migrationsafety.report.RunDescription;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report without passwords: every form of a report is written from this; for callers. Rule, step, subject and class of
 * the loss stay, since they make up the fingerprint.
 */
public final class MaskedReport {
    private MaskedReport() {}

    /** The same report without passwords. */
    public static SafetyReport of(SafetyReport report) {
        HistoryDescription history = report.history();
        return new SafetyReport(
                report.schemaVersion(),
                report.test(),
                new HistoryDescription(
                        Secrets.masked(history.location()),
                        history.layout(),
                        history.engine(),
                        history.digests(),
                        values(history.placeholders())),
                report.server(),
                run(report.run()),
                report.partial(),
                report.forwardOnly(),
                report.claims(),
                report.verdict(),
                findings(report.findings()),
                report.steps().stream().map(MaskedReport::of).toList(),
                Secrets.masked(report.notDone()));
    }

    /** The same step without passwords. */
    public static StepReport of(StepReport step) {
        return new StepReport(
                step.version(),
                step.label(),
                step.upFile(),
                step.downFile(),
                step.status(),
                step.claims(),
                findings(step.findings()),
                step.accepted().stream()
                        .map(accepted -> new AcceptedFinding(
                                of(accepted.finding()), accepted.by(), accepted.owner(), accepted.reason()))
                        .toList(),
                Secrets.masked(step.notes()),
                Secrets.masked(step.costs()),
                step.took(),
                step.rollback(),
                new Coverage(
                        step.coverage().transitions(),
                        step.coverage().rest().stream()
                                .map(rest -> new Coverage.Unexercised(
                                        Secrets.masked(rest.transition()), Secrets.masked(rest.reason())))
                                .toList()));
    }

    /** The same finding without passwords. */
    public static Finding of(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.claim(),
                finding.step(),
                finding.location(),
                finding.subject(),
                finding.lossClass(),
                Secrets.masked(finding.message()),
                Secrets.masked(finding.evidence()),
                Secrets.masked(finding.nextStep()),
                finding.reproduction().map(MaskedReport::of));
    }

    private static Reproduction of(Reproduction rows) {
        return new Reproduction(
                rows.rows(), rows.confirmed(), rows.complete(), Secrets.masked(rows.script()), rows.kept());
    }

    private static List<Finding> findings(List<Finding> findings) {
        return findings.stream().map(MaskedReport::of).toList();
    }

    private static RunDescription run(RunDescription run) {
        return new RunDescription(
                run.toolkitVersion(),
                run.runtime(),
                run.started(),
                run.took(),
                run.seed(),
                run.rowsPerTable(),
                run.rules(),
                run.filter(),
                values(run.settings()));
    }

    private static Map<String, String> values(Map<String, String> named) {
        Map<String, String> masked = new TreeMap<>();
        named.forEach((name, value) -> masked.put(name, Secrets.masked(name, value)));
        return masked;
    }
}
