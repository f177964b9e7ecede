package dev.migrationsafety.junit;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.HistoryDescription;
import dev.migrationsafety.report.RunDescription;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report of a test whose migrations could not even be read, so that no report of a run leaves it out. */
final class UnreadableReport {
    private UnreadableReport() {}

    static SafetyReport report(String test, MigrationSafetyException cause) {
        Finding finding = Finding.of(Rules.RUN_ABORTED, Severity.INCONCLUSIVE, Claim.UP)
                .subject("rehearsal")
                .next("Fix the cause that the message names, and run again.")
                .message("The rehearsal could not start: " + cause.getMessage());
        return new SafetyReport(
                SafetyReport.SCHEMA_VERSION,
                test,
                new HistoryDescription("", "", "", Map.of(), Map.of()),
                Optional.empty(),
                new RunDescription(
                        "", "Java " + Runtime.version(), Instant.now(), Duration.ZERO, 0, 0, List.of(), "", Map.of()),
                true,
                false,
                List.of(new ClaimReport(Claim.UP, Verdict.INCONCLUSIVE, 0)),
                Verdict.INCONCLUSIVE,
                List.of(finding),
                List.of(),
                List.of("everything: the rehearsal did not start"));
    }
}
