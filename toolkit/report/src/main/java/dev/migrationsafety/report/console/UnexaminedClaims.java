package dev.migrationsafety.report.console;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Why a claim is INCONCLUSIVE where no finding says so, and the notes of the steps that could not be examined. */
final class UnexaminedClaims {
    private static final int NOTES_SHOWN = 5;
    private static final int WIDTH = 400;

    /** What the author says of a step decides over nothing. */
    private static final Pattern AUTHORS_WORDS = Pattern.compile(
            "(?:description|author|rollback in the author's words|version|name|depends on): .*", Pattern.DOTALL);

    private UnexaminedClaims() {}

    /** An entry per step, and one per claim of the whole history. */
    static List<String> of(SafetyReport report) {
        List<String> entries = new ArrayList<>();
        for (ClaimReport claim : report.claims()) {
            if (isSilent(claim, report.allFindings())
                    && report.steps().stream()
                            .flatMap(step -> step.claims().stream())
                            .noneMatch(own -> own.claim() == claim.claim() && own.verdict() == Verdict.INCONCLUSIVE)) {
                entries.add(silent("the history", claim));
            }
        }
        for (StepReport step : report.steps()) {
            if (!UnreachedSteps.isUnreached(step)) {
                entry(step, entries);
            }
        }
        return entries;
    }

    private static void entry(StepReport step, List<String> entries) {
        List<String> lines = new ArrayList<>();
        step.claims().stream()
                .filter(claim -> isSilent(claim, step.findings()))
                .forEach(claim -> lines.add(silent(step.label(), claim)));
        if (step.claims().stream().anyMatch(claim -> claim.verdict() == Verdict.INCONCLUSIVE)) {
            notes(step, lines);
        }
        if (!lines.isEmpty()) {
            entries.add(String.join("\n      ", lines));
        }
    }

    private static void notes(StepReport step, List<String> lines) {
        List<String> notes = step.notes().stream()
                .filter(note -> !AUTHORS_WORDS.matcher(note).matches())
                .map(note -> note.length() > WIDTH ? note.substring(0, WIDTH) + "…" : note)
                .toList();
        if (lines.isEmpty() && !notes.isEmpty()) {
            lines.add(step.label());
        }
        lines.addAll(notes.subList(0, Math.min(NOTES_SHOWN, notes.size())));
        if (notes.size() > NOTES_SHOWN) {
            lines.add("… and " + (notes.size() - NOTES_SHOWN) + " more notes in the report");
        }
    }

    /** Whether no finding says why a claim is INCONCLUSIVE. */
    private static boolean isSilent(ClaimReport claim, List<Finding> findings) {
        return claim.verdict() == Verdict.INCONCLUSIVE
                && findings.stream()
                        .noneMatch(finding ->
                                finding.claim() == claim.claim() && finding.severity() == Severity.INCONCLUSIVE);
    }

    private static String silent(String where, ClaimReport claim) {
        return where + ": " + claim.claim().id() + " is INCONCLUSIVE, " + claim.examined() + " items examined";
    }
}
