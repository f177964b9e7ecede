package dev.migrationsafety.report;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The result of one rehearsal; immutable, made by the rehearsal, written by report writers, read by the gate.
 *
 * @param schemaVersion version of this shape, 0.x until it is settled
 * @param test what asked for it, for example {@code LedgerMigrationsTest.everyMigrationIsSafe} or {@code check}
 * @param history the migrations
 * @param server the database; empty if none was reached
 * @param run how it was run
 * @param partial whether something was left out by a filter or aborted; such a report never opens a gate
 * @param forwardOnly whether the user said that there is no rollback
 * @param claims verdict per claim over all steps
 * @param verdict the worst of the required claims
 * @param findings findings about the history as a whole
 * @param steps one entry per step in order, and the full rollback last where there is one
 * @param notDone what was not checked, in plain words
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SafetyReport(
        String schemaVersion,
        String test,
        HistoryDescription history,
        Optional<ServerDescription> server,
        RunDescription run,
        boolean partial,
        boolean forwardOnly,
        List<ClaimReport> claims,
        Verdict verdict,
        List<Finding> findings,
        List<StepReport> steps,
        List<String> notDone) {
    /** The version of this shape. */
    public static final String SCHEMA_VERSION = "0.2";

    /** Copies the lists. */
    public SafetyReport {
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        notDone = List.copyOf(notDone);
    }

    /** All findings that weigh: of the history, then of the steps in order. */
    public List<Finding> allFindings() {
        return Stream.concat(findings.stream(), steps.stream().flatMap(step -> step.findings().stream()))
                .toList();
    }

    /** The verdict in words, for example {@code SAFE (forward only, no rollback rehearsed)}. */
    public String headline() {
        String word = verdict.name().replace('_', ' ');
        if (partial) {
            return word + " (partial: " + (run.filter().isEmpty() ? "aborted" : "only " + run.filter()) + ")";
        }
        return forwardOnly && verdict == Verdict.SAFE ? word + " (forward only, no rollback rehearsed)" : word;
    }
}
