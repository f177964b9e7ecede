package dev.migrationsafety.report;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The result of one step, a release or the full rollback.
 *
 * @param version version of the step; {@code 9..12} for a release; {@code full rollback} for the full rollback
 * @param label what the test tree shows, for example {@code V3 add currency: up, down, up}
 * @param upFile file of the up; empty for a release and the full rollback
 * @param downFile file of the down
 * @param status what was done with it
 * @param claims verdict and count per claim, in the order of the claims
 * @param findings what weighs, worst first
 * @param accepted what was declared or waived
 * @param notes what a reader should know: masked cells, retried rows, reasons for not applicable
 * @param costs what the rollback throws away of rows written by the new version, since the old shape has no place for
 *     it, for example {@code orders.note: 40 of 40 values}
 * @param took wall time
 * @param rollback how long the down took on the generated rows; empty if none was run
 * @param coverage which of its transitions were exercised
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StepReport(
        String version,
        String label,
        String upFile,
        Optional<String> downFile,
        Status status,
        List<ClaimReport> claims,
        List<Finding> findings,
        List<AcceptedFinding> accepted,
        List<String> notes,
        List<String> costs,
        Duration took,
        Optional<Duration> rollback,
        Coverage coverage) {
    /** The version of the node of the full rollback. */
    public static final String FULL_ROLLBACK = "full rollback";

    /**
     * The class of a finding that says that a node was not reached; its evidence is the label of the step that fails
     * before it.
     */
    public static final String NOT_REACHED = "not reached";

    /** What was done with a step. */
    public enum Status {
        /** Rehearsed as a node. */
        REHEARSED,
        /** Run but not judged, since the user excluded it ({@code since}). */
        NOT_JUDGED,
        /** Not reached, or left out by a filter. */
        NOT_REHEARSED
    }

    /** Copies the lists. */
    public StepReport {
        claims = List.copyOf(claims);
        findings = findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .toList();
        accepted = List.copyOf(accepted);
        notes = List.copyOf(notes);
        costs = List.copyOf(costs);
    }

    /** Whether it is about one step, and not about a release or the full rollback. */
    public boolean ofOneStep() {
        return !upFile.isEmpty();
    }

    /** The worst verdict over its claims. */
    public Verdict verdict() {
        return claims.stream().map(ClaimReport::verdict).reduce(Verdict.NOT_CLAIMED, Verdict::worst);
    }
}
