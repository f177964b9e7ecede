package dev.migrationsafety.gate;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole history was rehearsed on a database, and every claim that the policy requires is safe. */
final class SafeVerdict implements GateRule {
    @Override
    public List<String> reasons(SafetyReport report, MigrationFiles files, Configuration configuration) {
        List<String> reasons = new ArrayList<>();
        if (report.verdict() != Verdict.SAFE) {
            reasons.add("The verdict is " + word(report.verdict()) + ".");
        }
        if (report.partial()) {
            reasons.add("The report is partial ("
                    + (report.run().filter().isEmpty()
                            ? "aborted"
                            : "only " + report.run().filter())
                    + "); rehearse the whole history.");
        }
        if (report.server().isEmpty()) {
            reasons.add("The rehearsal reached no database.");
        }
        if (report.steps().isEmpty()) {
            reasons.add("The report has no step.");
        }
        for (StepReport step : report.steps()) {
            if (step.status() == StepReport.Status.NOT_REHEARSED) {
                reasons.add("Step " + step.label() + " was not rehearsed.");
            }
        }
        Set<Claim> required = EnumSet.of(Claim.UP);
        required.addAll(configuration.settings().required());
        required.forEach(claim -> claim(report, claim).ifPresent(reasons::add));
        return reasons;
    }

    private static Optional<String> claim(SafetyReport report, Claim claim) {
        List<Finding> findings = report.allFindings().stream()
                .filter(finding -> finding.claim() == claim)
                .toList();
        Verdict measured = Verdict.of(findings);
        Optional<ClaimReport> said = report.claims().stream()
                .filter(candidate -> candidate.claim() == claim)
                .findFirst();
        Verdict verdict = said.map(ClaimReport::verdict).orElse(Verdict.NOT_CLAIMED);
        String name = "The claim " + claim.id();
        if (verdict != Verdict.SAFE) {
            return Optional.of(name + " is required and is " + word(verdict) + ".");
        }
        if (measured != Verdict.SAFE) {
            return Optional.of(
                    name + " is reported as SAFE, but findings of the same report make it " + word(measured) + ".");
        }
        return said.orElseThrow().examined() > 0
                ? Optional.empty()
                : Optional.of(name + " is required, but nothing was examined for it.");
    }

    private static String word(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }
}
