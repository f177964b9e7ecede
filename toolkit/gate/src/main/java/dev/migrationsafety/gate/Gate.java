package dev.migrationsafety.gate;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.report.SafetyReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Decides whether migration files may be deployed: it opens only if a complete, SAFE report covers exactly these files.
 * For callers; stateless but for its clock.
 *
 * <pre>{@code
 * GateDecision decision = new Gate(Clock.systemUTC()).judge(reports, files, configuration);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Gate {
    private final Clock clock;

    /** A gate that takes the date for the expiry of waivers from a clock. */
    public Gate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Judges reports against the files that are about to be deployed. Reports about exactly these files are judged, all
     * of them; if there is none, the one with the most files in common shows the differences.
     *
     * @param reports the reports of one or several tests
     * @param files the files that are about to be deployed
     * @param configuration the policy, and the settings that the rehearsal should have used
     */
    public GateDecision judge(List<SafetyReport> reports, MigrationFiles files, Configuration configuration) {
        if (reports.isEmpty()) {
            return new GateDecision(
                    Verdict.INCONCLUSIVE, List.of(), List.of("There is no report. Rehearse the migrations first."));
        }
        List<GateRule> rules =
                List.of(new SameFiles(), new SameSettings(), new SafeVerdict(), new ValidWaivers(LocalDate.now(clock)));
        List<SafetyReport> judged = about(reports, files);
        List<String> reasons = new ArrayList<>();
        for (SafetyReport report : judged) {
            for (GateRule rule : rules) {
                for (String reason : rule.reasons(report, files, configuration)) {
                    reasons.add(judged.size() == 1 ? reason : report.test() + ": " + reason);
                }
            }
        }
        Verdict worst = judged.stream().map(SafetyReport::verdict).reduce(Verdict.SAFE, Verdict::worst);
        return new GateDecision(worst, judged.stream().map(SafetyReport::test).toList(), reasons);
    }

    private static List<SafetyReport> about(List<SafetyReport> reports, MigrationFiles files) {
        Map<String, String> digests = SameFiles.digests(files);
        List<SafetyReport> exact = reports.stream()
                .filter(report -> report.history().digests().equals(digests))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return reports.stream()
                .max(Comparator.comparingLong(report -> report.history().digests().keySet().stream()
                        .filter(digests::containsKey)
                        .count()))
                .stream()
                .toList();
    }
}
