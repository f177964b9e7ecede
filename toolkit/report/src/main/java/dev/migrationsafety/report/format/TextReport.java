package dev.migrationsafety.report.format;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.List;
import org.apiguardian.api.API;

/** The whole report as text: the verdict is its first word, and what is safe takes little room; for callers. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TextReport implements ReportWriter {
    private static final int EVIDENCE_SHOWN = 12;

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String write(SafetyReport safetyReport) {
        SafetyReport report = MaskedReport.of(safetyReport);
        StringBuilder text = new StringBuilder(ReportSections.head(report));
        if (!report.findings().isEmpty()) {
            text.append("\nThe history as a whole\n");
            report.findings().forEach(finding -> finding(text, finding));
        }
        for (StepReport step : report.steps()) {
            if (!step.findings().isEmpty()) {
                text.append('\n').append(step(step));
            }
        }
        list(text, "Accepted", ReportSections.accepted(report));
        list(text, "Data of the new version that a rollback loses", ReportSections.costs(report));
        list(text, "Not examined", report.notDone());
        return text.toString();
    }

    private static String step(StepReport step) {
        StringBuilder text = new StringBuilder(ReportWording.verdict(step.verdict()) + "  " + step.label() + "\n");
        if (step.coverage().transitions() > 0) {
            text.append("  ").append(step.coverage()).append('\n');
            step.coverage().rest().forEach(rest -> indented(text, "    ", "not " + rest));
        }
        step.findings().forEach(finding -> finding(text, finding));
        return text.toString();
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
                    .append(ReportWording.count(finding.evidence().size() - shown.size(), "more line"))
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

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(line -> text.append("  - ").append(line).append('\n'));
        }
    }
}
