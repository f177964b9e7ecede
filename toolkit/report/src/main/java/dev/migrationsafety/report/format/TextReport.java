package dev.migrationsafety.report.format;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.AcceptedFinding;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.List;
import java.util.stream.Collectors;

/** The report for a console: the verdict is its first word, and what is safe takes little room. */
public final class TextReport implements ReportWriter {
    private static final int EVIDENCE_SHOWN = 12;

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String write(SafetyReport report) {
        StringBuilder text =
                new StringBuilder(report.headline() + "  " + report.history().location() + "\n");
        text.append("  ").append(summary(report)).append('\n');
        text.append("  ")
                .append(report.claims().stream().map(TextReport::claim).collect(Collectors.joining(", ")))
                .append('\n');
        Words.transitions(report)
                .ifPresent(line -> text.append("  ").append(line).append('\n'));
        if (!report.findings().isEmpty()) {
            text.append("\nThe history as a whole\n");
            report.findings().forEach(finding -> finding(text, finding));
        }
        for (StepReport step : report.steps()) {
            if (!step.findings().isEmpty()) {
                text.append('\n').append(step(step));
            }
        }
        accepted(text, report.steps());
        list(
                text,
                "What the way back costs of rows written at the new version",
                Words.costs(report).stream()
                        .map(cost -> cost.version() + ": " + cost.what())
                        .toList());
        list(text, "Not done", report.notDone());
        return text.toString();
    }

    /** One step with its findings; the verdict is its first word. */
    public static String step(StepReport step) {
        StringBuilder text = new StringBuilder(Words.verdict(step.verdict()) + "  " + step.label() + "\n");
        if (step.coverage().transitions() > 0) {
            text.append("  ").append(step.coverage()).append('\n');
            step.coverage().rest().forEach(rest -> indented(text, "    ", "not " + rest));
        }
        step.findings().forEach(finding -> finding(text, finding));
        return text.toString();
    }

    private static String summary(SafetyReport report) {
        long all = Words.steps(report);
        long judged = Words.judged(report);
        return (judged == all ? Words.count(all, "step") : judged + " of " + Words.count(all, "step")) + ", "
                + Words.server(report) + ", seed " + report.run().seed() + ", "
                + Words.duration(report.run().took());
    }

    private static String claim(ClaimReport claim) {
        String verdict = Words.claim(claim.claim()) + " " + Words.verdict(claim.verdict());
        return claim.verdict() == Verdict.NOT_CLAIMED ? verdict : verdict + " (" + claim.examined() + " examined)";
    }

    private static void finding(StringBuilder text, Finding finding) {
        text.append("  ").append(finding.severity()).append(' ').append(finding.rule());
        finding.location().ifPresent(location -> text.append("  ").append(location));
        text.append('\n');
        indented(text, "    ", finding.message());
        List<String> shown = finding.evidence()
                .subList(0, Math.min(EVIDENCE_SHOWN, finding.evidence().size()));
        shown.forEach(line -> indented(text, "      ", line));
        if (finding.evidence().size() > shown.size()) {
            text.append("      and ")
                    .append(Words.count(finding.evidence().size() - shown.size(), "more line"))
                    .append(" in the report\n");
        }
        finding.reproduction().ifPresent(rows -> FailingRows.lines(rows).forEach(line -> indented(text, "    ", line)));
        if (!finding.nextStep().isEmpty()) {
            indented(text, "    ", "Next: " + finding.nextStep());
        }
        text.append("    Fingerprint ").append(finding.fingerprint()).append('\n');
    }

    private static void indented(StringBuilder text, String indent, String lines) {
        lines.lines().forEach(line -> text.append(indent).append(line).append('\n'));
    }

    private static void accepted(StringBuilder text, List<StepReport> steps) {
        List<String> lines = steps.stream()
                .flatMap(step -> step.accepted().stream().map(accepted -> accepted(step, accepted)))
                .toList();
        list(text, "Accepted", lines);
    }

    private static String accepted(StepReport step, AcceptedFinding accepted) {
        Finding finding = accepted.finding();
        return finding.rule() + " " + finding.subject() + " in " + step.version() + ": " + accepted.by() + " by "
                + accepted.owner() + ", " + accepted.reason();
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(line -> text.append("  - ").append(line).append('\n'));
        }
    }
}
