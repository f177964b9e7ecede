package dev.migrationsafety.rehearsal;

import dev.migrationsafety.attribution.Journal;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes verdicts from findings and counts: a claim is never safe if nothing was examined for it. */
final class Verdicts {
    private Verdicts() {}

    /** The claims of one step. A claim that was not examined and has no finding is not claimed; the up always is. */
    static List<ClaimReport> ofStep(Journal journal, List<Finding> weighing) {
        List<ClaimReport> claims = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            List<Finding> own = weighing.stream()
                    .filter(finding -> finding.claim() == claim)
                    .toList();
            long examined = journal.examined(claim);
            boolean silent = examined == 0 && own.isEmpty();
            Verdict unexamined = claim == Claim.UP ? Verdict.INCONCLUSIVE : Verdict.NOT_CLAIMED;
            claims.add(new ClaimReport(claim, silent ? unexamined : Verdict.of(own), examined));
        }
        return claims;
    }

    /** The claims over all steps and the findings of the history. */
    static List<ClaimReport> ofHistory(List<StepReport> steps, List<Finding> findings, boolean invariantsAsked) {
        List<ClaimReport> claims = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            Verdict verdict = Verdict.NOT_CLAIMED;
            long examined = 0;
            for (StepReport step : steps) {
                Optional<ClaimReport> own = step.claims().stream()
                        .filter(report -> report.claim() == claim)
                        .findFirst();
                verdict = verdict.worst(own.map(ClaimReport::verdict).orElse(Verdict.NOT_CLAIMED));
                examined += own.map(ClaimReport::examined).orElse(0L);
            }
            List<Finding> own = findings.stream()
                    .filter(finding -> finding.claim() == claim)
                    .toList();
            if (!own.isEmpty()) {
                verdict = verdict.worst(Verdict.of(own));
            }
            boolean vacuous = verdict == Verdict.NOT_CLAIMED
                    && (claim == Claim.UP || (claim == Claim.INVARIANTS && invariantsAsked));
            claims.add(new ClaimReport(claim, vacuous ? Verdict.INCONCLUSIVE : verdict, examined));
        }
        return claims;
    }

    /** The worst of the required claims; a report that is not complete is at best inconclusive as a whole. */
    static Verdict total(List<ClaimReport> claims, List<Claim> required) {
        Verdict total = ofRequired(claims, required);
        return total == Verdict.NOT_CLAIMED ? Verdict.INCONCLUSIVE : total;
    }

    /** The worst of the required claims; the up is always required. */
    static Verdict ofRequired(List<ClaimReport> claims, List<Claim> required) {
        Verdict worst = Verdict.NOT_CLAIMED;
        for (ClaimReport claim : claims) {
            if (required.contains(claim.claim()) || claim.claim() == Claim.UP) {
                worst = worst.worst(claim.verdict());
            }
        }
        return worst;
    }
}
