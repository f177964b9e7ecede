package dev.migrationsafety.junit;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.junit.environment.Console;
import dev.migrationsafety.junit.environment.Settings;
import dev.migrationsafety.junit.environment.TestName;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.report.console.FindingText;
import dev.migrationsafety.report.console.WorstFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Why a test fails; the verdict is the first word. */
record NodeFailure(Verdict verdict, String message) {
    private static final int NOTES_SHOWN = 5;

    /** A rehearsal that could not run is as little a success as an unsafe one. */
    static AssertionError couldNotRun(MigrationSafetyException cause, ExtensionContext context) {
        String message = Verdict.INCONCLUSIVE + ": " + TestName.of(context) + " could not rehearse the migrations. "
                + cause.getMessage();
        return new AssertionError(Console.printable(message), cause);
    }

    /** The failure of a node; empty if nothing weighs. The last node also answers for the history as a whole. */
    static Optional<NodeFailure> of(Node node, StepReport step) {
        SafetyReport report = node.run().report();
        List<Finding> findings = weighing(step.findings());
        List<ClaimReport> claims = new ArrayList<>(step.claims());
        Verdict verdict = node.run().verdict(step);
        if (node.last()) {
            findings = Stream.concat(findings.stream(), weighing(report.findings()).stream())
                    .toList();
            verdict = verdict.worst(Verdict.of(report.findings()));
            // A claim that no step examined has no finding that could fail a node.
            if (!fails(verdict)
                    && fails(report.verdict())
                    && !report.partial()
                    && node.run().nothingFailed()) {
                verdict = report.verdict();
                claims.clear();
                claims.addAll(report.claims());
            }
        }
        return fails(verdict)
                ? Optional.of(new NodeFailure(verdict, message(verdict, step, findings, claims, node)))
                : Optional.empty();
    }

    /** Whether a verdict fails a test. */
    static boolean fails(Verdict verdict) {
        return verdict == Verdict.UNSAFE || verdict == Verdict.INCONCLUSIVE;
    }

    /** Whether a finding fails a test. */
    static boolean weighs(Finding finding) {
        return fails(Verdict.of(List.of(finding)));
    }

    private static List<Finding> weighing(List<Finding> findings) {
        return findings.stream().filter(NodeFailure::weighs).toList();
    }

    private static String message(
            Verdict verdict, StepReport step, List<Finding> findings, List<ClaimReport> claims, Node node) {
        StringBuilder text = new StringBuilder(verdict + " in " + step.label());
        if (findings.isEmpty()) {
            claims.forEach(claim -> text.append("\n  ")
                    .append(claim.claim().id() + ": " + claim.verdict() + ", " + claim.examined() + " items examined"));
            step.notes().stream().limit(NOTES_SHOWN).forEach(note -> text.append("\n  note: " + note));
        } else {
            Finding first = findings.get(0);
            text.append(" (" + first.rule() + " " + first.subject());
            text.append(findings.size() > 1 ? ", and " + (findings.size() - 1) + " more)" : ")");
            text.append("\n\n").append(text(findings, node.run().settings()));
        }
        return text.append("\n\nSeed " + node.run().report().run().seed() + ".").toString();
    }

    /** The findings in full if that is set, else the worst, and the place of the rest. */
    private static String text(List<Finding> findings, Settings settings) {
        if (settings.verbose()) {
            return findings.stream()
                    .map(finding -> FindingText.whole(finding).text())
                    .collect(Collectors.joining("\n\n"));
        }
        WorstFindings worst = WorstFindings.of(findings);
        return worst.leavesOut()
                ? worst.text() + "\n\nThe report of this test in " + settings.output() + " lists all findings in full."
                : worst.text();
    }

    /** The error, without a trace, since no frame of it is the user's. */
    AssertionError error() {
        AssertionError error = new AssertionError(Console.printable(message));
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }
}
