package dev.migrationsafety.rehearsal;

import dev.migrationsafety.attribution.Acceptance;
import dev.migrationsafety.attribution.Journal;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.report.HistoryDescription;
import dev.migrationsafety.report.RunDescription;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Release;
import dev.migrationsafety.settings.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the immutable report from the results of all nodes. */
final class ReportBuilder {
    private final MigrationHistory history;
    private final RehearsalSettings settings;
    private final RehearsalParts parts;
    private final String test;
    private final Instant started;
    private final Acceptance acceptance;
    private final Set<String> appliedInvariants = new HashSet<>();

    ReportBuilder(
            MigrationHistory history, RehearsalSettings settings, RehearsalParts parts, String test, Instant started) {
        this.history = history;
        this.settings = settings;
        this.parts = parts;
        this.test = test;
        this.started = started;
        this.acceptance = new Acceptance(settings, parts.clock());
    }

    /** The report of one node. */
    StepReport of(NodeOutcome nodeOutcome) {
        Journal journal = nodeOutcome.journal();
        appliedInvariants.addAll(journal.applied());
        if (nodeOutcome.node().equals(StepReport.FULL_ROLLBACK)) {
            Acceptance.Sorted sorted = acceptance.sort(journal.findings(), List.of());
            ClaimReport claim = new ClaimReport(
                    Claim.ROLLBACK,
                    journal.examined(Claim.ROLLBACK) == 0 && sorted.weighing().isEmpty()
                            ? Verdict.NOT_CLAIMED
                            : Verdict.of(sorted.weighing()),
                    journal.examined(Claim.ROLLBACK));
            return report(nodeOutcome, "", Optional.empty(), List.of(claim), sorted);
        }
        Optional<MigrationStep> step = history.find(nodeOutcome.node());
        List<MigrationStep> steps =
                step.map(List::of).orElseGet(() -> Selection.steps(history, release(nodeOutcome.node())));
        List<Declaration> declarations = steps.stream()
                .flatMap(each -> settings.declarationsOf(each).stream())
                .toList();
        Acceptance.Sorted sorted = acceptance.sort(journal.findings(), declarations);
        return report(
                nodeOutcome,
                step.map(each -> each.up().file()).orElse(""),
                step.flatMap(MigrationStep::down).map(Script::file),
                Verdicts.ofStep(journal, sorted.weighing()),
                sorted);
    }

    private StepReport report(
            NodeOutcome nodeOutcome,
            String upFile,
            Optional<String> downFile,
            List<ClaimReport> claims,
            Acceptance.Sorted sorted) {
        return new StepReport(
                nodeOutcome.node(),
                label(nodeOutcome.node()),
                upFile,
                downFile,
                StepReport.Status.REHEARSED,
                claims,
                sorted.weighing(),
                sorted.accepted(),
                notes(nodeOutcome),
                nodeOutcome.journal().costs(),
                nodeOutcome.took(),
                nodeOutcome.journal().rollback(),
                nodeOutcome.journal().coverage());
    }

    private Release release(String node) {
        return settings.rollbackSettings().releases().stream()
                .filter(release -> release.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    /** What the author says about the step, and the notes of the rehearsal. */
    private List<String> notes(NodeOutcome nodeOutcome) {
        List<String> notes = new ArrayList<>();
        history.find(nodeOutcome.node()).ifPresent(step -> notes.addAll(AuthorStatements.of(step)));
        notes.addAll(nodeOutcome.journal().notes());
        return notes;
    }

    /** What the test tree shows for a node; known before anything is run. */
    String label(String node) {
        if (node.equals(StepReport.FULL_ROLLBACK)) {
            return "full rollback: down to the baseline, then up again";
        }
        Optional<MigrationStep> found = history.find(node);
        if (found.isEmpty()) {
            Release release = release(node);
            int count = Selection.steps(history, release).size();
            return "release " + release.node() + ": up, down, up over " + count + " steps in one go";
        }
        MigrationStep step = found.get();
        boolean repeated = step.kind() == MigrationStep.Kind.REPEATABLE || settings.claimsIdempotence(step);
        if (settings.hasRollback(step)) {
            return step.label() + ": up, down, up" + (repeated ? "; up, up" : "");
        }
        return step.label() + (repeated ? ": up, up" : ": up");
    }

    /** The verdict of a node by the claims that the policy requires; that of the whole report is made likewise. */
    Verdict verdict(StepReport step) {
        return Verdicts.ofRequired(step.claims(), settings.required());
    }

    SafetyReport report(
            @Nullable RehearsalServer rehearsalServer,
            @Nullable MigrationSafetyException broken,
            Map<String, StepReport> done,
            List<String> nodes) {
        List<StepReport> steps = steps(done, nodes);
        boolean partial = !done.keySet().containsAll(nodes);
        List<Finding> findings = findings(rehearsalServer, broken);
        if (!partial) {
            findings.addAll(neverApplied());
        }
        List<ClaimReport> claims =
                Verdicts.ofHistory(steps, findings, !parts.invariants().isEmpty());
        return new SafetyReport(
                SafetyReport.SCHEMA_VERSION,
                test,
                new HistoryDescription(
                        history.location(),
                        history.layout(),
                        history.engine(),
                        history.digests(),
                        history.placeholders()),
                Optional.ofNullable(rehearsalServer).map(RehearsalServer::description),
                run(),
                partial,
                settings.forwardOnly(),
                claims,
                Verdicts.total(claims, settings.required()),
                findings,
                steps,
                rehearsalServer == null
                        ? List.of("everything: the rehearsal did not start")
                        : NotDone.list(rehearsalServer.context(), Optional.of(rehearsalServer.description()), steps));
    }

    private List<StepReport> steps(Map<String, StepReport> done, List<String> nodes) {
        List<StepReport> steps = new ArrayList<>();
        for (MigrationStep step : history.steps()) {
            StepReport report = done.get(step.version());
            boolean judged = nodes.contains(step.version());
            steps.add(
                    report != null
                            ? report
                            : new StepReport(
                                    step.version(),
                                    step.label(),
                                    step.up().file(),
                                    step.down().map(Script::file),
                                    judged ? StepReport.Status.NOT_REHEARSED : StepReport.Status.NOT_JUDGED,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Duration.ZERO,
                                    Optional.empty(),
                                    Coverage.NONE));
        }
        nodes.stream()
                .filter(node -> done.containsKey(node) && history.find(node).isEmpty())
                .map(done::get)
                .forEach(steps::add);
        return steps;
    }

    private List<Finding> findings(
            @Nullable RehearsalServer rehearsalServer, @Nullable MigrationSafetyException broken) {
        List<Finding> findings = new ArrayList<>(acceptance.stale(history));
        if (broken != null) {
            findings.add(Finding.of(Rules.RUN_ABORTED, Severity.INCONCLUSIVE, Claim.UP)
                    .subject("rehearsal")
                    .next("Fix the cause named in the message and run the rehearsal again.")
                    .message("The rehearsal could not run: " + broken.getMessage()));
        }
        if (rehearsalServer != null) {
            findings.addAll(rehearsalServer.findings());
        }
        return findings;
    }

    /** Invariants that found nothing to measure at any step: a misspelled column must not pass. */
    private List<Finding> neverApplied() {
        return parts.invariants().stream()
                .map(Invariant::id)
                .filter(id -> !appliedInvariants.contains(id))
                .map(id -> Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.INVARIANTS)
                        .subject(id)
                        .next(
                                "Check the spelling in migration-safety.yml; a column is table.column or schema.table.column.")
                        .message("Invariant " + id + " did not apply to any step of this history."))
                .toList();
    }

    private RunDescription run() {
        List<String> rules = new ArrayList<>(Rules.all());
        parts.engine().reviews().forEach(review -> rules.add(review.rule()));
        parts.invariants().stream().map(Invariant::id).forEach(rules::add);
        String version = Optional.ofNullable(Rehearsal.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new RunDescription(
                version,
                "Java " + Runtime.version(),
                started,
                Duration.between(started, parts.clock().instant()),
                settings.seed(),
                settings.rowsPerTable(),
                rules,
                String.join(", ", settings.only()),
                settings.described());
    }
}
