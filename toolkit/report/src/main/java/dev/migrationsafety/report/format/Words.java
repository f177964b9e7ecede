package dev.migrationsafety.report.format;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.time.Duration;
import java.util.Locale;

/** How reports say things, the same in every form. */
final class Words {
    private Words() {}

    static String verdict(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    static String claim(Claim claim) {
        return claim.id().replace('-', ' ');
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String duration(Duration took) {
        long millis = took.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                : took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }

    /** The database in one phrase. */
    static String server(SafetyReport report) {
        return report.server().map(Words::server).orElse("no database reached");
    }

    private static String server(ServerDescription server) {
        return server.product() + " (" + server.provisioner() + ")";
    }

    /** How many steps of the history were judged. */
    static long judged(SafetyReport report) {
        return steps(report, StepReport.Status.REHEARSED);
    }

    static long steps(SafetyReport report, StepReport.Status status) {
        return report.steps().stream()
                .filter(step -> !step.version().equals(StepReport.WAY_HOME))
                .filter(step -> step.status() == status)
                .count();
    }

    static long steps(SafetyReport report) {
        return report.steps().stream()
                .filter(step -> !step.version().equals(StepReport.WAY_HOME))
                .count();
    }

    /** One sentence for somebody who has to decide. */
    static String sentence(SafetyReport report) {
        long faulty = report.steps().stream()
                .filter(step -> step.verdict() == Verdict.UNSAFE)
                .count();
        String said =
                switch (report.verdict()) {
                    case SAFE -> safe(report);
                    case UNSAFE ->
                        (faulty == 0
                                        ? "Faults were measured."
                                        : faulty == 1
                                                ? "One migration has faults."
                                                : faulty + " migrations have faults.")
                                + " Do not deploy before they are fixed, or accepted by an owner.";
                    case INCONCLUSIVE -> "Not everything that had to be examined could be. Treat this as not safe.";
                    case NOT_CLAIMED -> "Nothing was examined, so nothing is said.";
                };
        return report.partial()
                ? said + " This report is partial: it covers a part of the history and opens no gate."
                : said;
    }

    private static String safe(SafetyReport report) {
        return report.forwardOnly()
                ? "Every judged migration went up on a throw-away database with generated rows, and no fault was measured."
                        + " There is no way back: the team declared this history forward only."
                : "Every judged migration went up, down and up again on a throw-away database with generated rows, and"
                        + " no fault was measured.";
    }
}
