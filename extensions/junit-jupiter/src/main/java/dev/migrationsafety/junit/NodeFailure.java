package dev.migrationsafety.junit;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.report.format.FailingRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Why a test fails; the verdict is the first word. */
record NodeFailure(Verdict verdict, String message) {

    /** A rehearsal that could not run is as little a success as an unsafe one. */
    static AssertionError couldNotRun(MigrationSafetyException cause, ExtensionContext context) {
        String message = Verdict.INCONCLUSIVE + ": " + TestName.of(context) + " could not rehearse the migrations. "
                + cause.getMessage();
        return new AssertionError(message, cause);
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
                ? Optional.of(new NodeFailure(verdict, message(verdict, step, findings, claims, report)))
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
            Verdict verdict, StepReport step, List<Finding> findings, List<ClaimReport> claims, SafetyReport report) {
        StringBuilder text = new StringBuilder(verdict + " in " + step.label());
        if (findings.isEmpty()) {
            claims.forEach(claim -> text.append("\n  ")
                    .append(claim.claim().id() + ": " + claim.verdict() + ", " + claim.examined() + " items examined"));
        } else {
            Finding first = findings.get(0);
            text.append(" (" + first.rule() + " " + first.subject());
            text.append(findings.size() > 1 ? ", and " + (findings.size() - 1) + " more)" : ")");
            findings.forEach(finding -> text.append("\n\n").append(text(finding)));
        }
        return text.append("\n\nSeed " + report.run().seed() + ".").toString();
    }

    private static String text(Finding finding) {
        List<String> lines = new ArrayList<>();
        String where = finding.location().map(location -> " at " + location).orElse("");
        String step = finding.step().isEmpty() ? "" : ", step " + finding.step();
        lines.add(finding.severity() + " " + finding.rule() + where + step + ": " + finding.subject());
        lines.add("  " + finding.message());
        finding.evidence().forEach(line -> lines.add("    " + line.replace("\n", "\n    ")));
        finding.reproduction().ifPresent(rows -> FailingRows.lines(rows).forEach(line -> lines.add("  " + line)));
        lines.add("  Next: " + finding.nextStep().replace("\n", "\n    "));
        if (finding.severity() == Severity.ERROR) {
            lines.add("  Fingerprint: " + finding.fingerprint());
        }
        return String.join("\n", lines);
    }

    /** The error, without a trace, since no frame of it is the user's. */
    AssertionError error() {
        AssertionError error = new AssertionError(message);
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }
}
