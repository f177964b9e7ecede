package dev.migrationsafety.report.html;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.report.format.ReportWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report says to somebody who has to decide, in plain sentences. */
final class Sentences {
    private Sentences() {}

    /** What the verdict means for this history. */
    static String verdict(SafetyReport report) {
        List<String> said = new ArrayList<>();
        switch (report.verdict()) {
            case SAFE -> safe(said, report);
            case UNSAFE -> unsafe(said, report);
            case INCONCLUSIVE -> said.add("Not everything could be examined. Treat this history as not safe.");
            case NOT_CLAIMED -> said.add("Nothing was examined, so there is no verdict.");
        }
        if (report.partial()) {
            said.add("This report is partial: it covers only part of the history, and no gate accepts it.");
        }
        return String.join(" ", said);
    }

    private static void safe(List<String> said, SafetyReport report) {
        String which = report.partial() || ReportWording.steps(report, StepReport.Status.NOT_JUDGED) > 0
                ? "Every selected migration"
                : "Every migration";
        said.add(which
                + (report.forwardOnly()
                        ? " ran up on a throw-away database with generated rows, and no fault was found. No rollback"
                                + " was rehearsed: the team declared this history forward only."
                        : " was rehearsed on a throw-away database with generated rows: up, and where it has a"
                                + " rollback, down and up again. No fault was found."));
        long accepted = report.steps().stream()
                .mapToLong(step -> step.accepted().size())
                .sum();
        if (accepted > 0) {
            said.add("An owner accepted " + (accepted == 1 ? "one finding." : accepted + " findings."));
        }
    }

    private static void unsafe(List<String> said, SafetyReport report) {
        long faulty = report.steps().stream()
                .filter(StepReport::ofOneStep)
                .filter(step -> step.verdict() == Verdict.UNSAFE)
                .count();
        said.add(
                faulty == 0
                        ? "The history as a whole has faults."
                        : faulty == 1 ? "One migration has faults." : faulty + " migrations have faults.");
        said.add("Do not deploy until they are fixed or an owner accepts them.");
    }

    /** How many steps came out how. */
    static String tally(SafetyReport report) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.UNSAFE, Verdict.INCONCLUSIVE, Verdict.SAFE)) {
            long count = report.steps().stream()
                    .filter(step -> step.status() == StepReport.Status.REHEARSED && step.verdict() == verdict)
                    .count();
            if (count > 0) {
                parts.add(count + " " + ReportWording.verdict(verdict).toLowerCase(Locale.ROOT));
            }
        }
        add(parts, ReportWording.steps(report, StepReport.Status.NOT_JUDGED), "not judged");
        add(parts, ReportWording.steps(report, StepReport.Status.NOT_REHEARSED), "not rehearsed");
        boolean home = report.steps().stream().anyMatch(step -> step.version().equals(StepReport.FULL_ROLLBACK));
        return ReportWording.count(ReportWording.steps(report), "step")
                + (home ? " and the full rollback: " : ": ")
                + String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    /** What a claim answers. */
    static String question(Claim claim) {
        return switch (claim) {
            case UP -> "Do the migrations run on tables with rows, without losing any?";
            case ROLLBACK -> "Does a rollback restore exactly the previous state?";
            case INVARIANTS -> "Do money, journals and references still add up?";
        };
    }
}
