package dev.migrationsafety.report.format;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How reports say things, the same in every form. */
public final class ReportWording {
    private ReportWording() {}

    public static String verdict(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    public static String claim(Claim claim) {
        return claim.id().replace('-', ' ');
    }

    public static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    public static String duration(Duration took) {
        long millis = took.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                : took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }

    /** The database in one phrase. */
    public static String server(SafetyReport report) {
        return report.server().map(ReportWording::server).orElse("no database reached");
    }

    private static String server(ServerDescription server) {
        return server.product() + " (" + server.provisioner() + ")";
    }

    /** How many steps of the history were judged. */
    static long judged(SafetyReport report) {
        return steps(report, StepReport.Status.REHEARSED);
    }

    public static long steps(SafetyReport report, StepReport.Status status) {
        return report.steps().stream()
                .filter(StepReport::ofOneStep)
                .filter(step -> step.status() == status)
                .count();
    }

    /** A line about what a rollback throws away, and the step whose it is. */
    public record Cost(String version, String label, String what) {}

    public static List<Cost> costs(SafetyReport report) {
        return report.steps().stream()
                .flatMap(step -> step.costs().stream().map(cost -> new Cost(step.version(), step.label(), cost)))
                .toList();
    }

    public static long steps(SafetyReport report) {
        return report.steps().stream().filter(StepReport::ofOneStep).count();
    }

    /** How many transitions of all steps were exercised; empty if there is none. */
    public static Optional<String> transitions(SafetyReport report) {
        List<Coverage> all = report.steps().stream()
                .filter(StepReport::ofOneStep)
                .map(StepReport::coverage)
                .toList();
        int transitions = all.stream().mapToInt(Coverage::transitions).sum();
        List<Coverage.Unexercised> rest =
                all.stream().flatMap(coverage -> coverage.rest().stream()).toList();
        return transitions == 0 ? Optional.empty() : Optional.of(new Coverage(transitions, rest).toString());
    }
}
