package dev.migrationsafety.report.format;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.AcceptedFinding;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a report that are plain text in every form for a console; for callers. */
public final class ReportSections {
    private ReportSections() {}

    /** Verdict, claims and transitions: three or four lines, of which the first word is the verdict. */
    public static String head(SafetyReport report) {
        StringBuilder text =
                new StringBuilder(report.headline() + "  " + report.history().location() + "\n");
        text.append("  ").append(summary(report)).append('\n');
        text.append("  ")
                .append(report.claims().stream().map(ReportSections::claim).collect(Collectors.joining(", ")))
                .append('\n');
        ReportWording.transitions(report)
                .ifPresent(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static String summary(SafetyReport report) {
        long all = ReportWording.steps(report);
        long judged = ReportWording.judged(report);
        return (judged == all ? ReportWording.count(all, "step") : judged + " of " + ReportWording.count(all, "step"))
                + ", "
                + ReportWording.server(report) + ", seed " + report.run().seed() + ", "
                + ReportWording.duration(report.run().took());
    }

    private static String claim(ClaimReport claim) {
        String verdict = ReportWording.claim(claim.claim()) + " " + ReportWording.verdict(claim.verdict());
        return claim.verdict() == Verdict.NOT_CLAIMED ? verdict : verdict + " (" + claim.examined() + " examined)";
    }

    /** What owners accepted, a line per finding. */
    public static List<String> accepted(SafetyReport report) {
        return report.steps().stream()
                .flatMap(step -> step.accepted().stream().map(accepted -> accepted(step, accepted)))
                .toList();
    }

    private static String accepted(StepReport step, AcceptedFinding accepted) {
        Finding finding = accepted.finding();
        return finding.rule() + " " + finding.subject() + " in " + step.version() + ": " + accepted.by() + " by "
                + accepted.owner() + ", " + accepted.reason();
    }

    /** What the downs throw away of rows written at the new version. */
    public static List<String> costs(SafetyReport report) {
        return ReportWording.costs(report).stream()
                .map(cost -> cost.version() + ": " + cost.what())
                .toList();
    }
}
