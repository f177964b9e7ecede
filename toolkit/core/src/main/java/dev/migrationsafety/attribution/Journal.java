package dev.migrationsafety.attribution;

import dev.migrationsafety.attribution.Attribution.Attributed;
import dev.migrationsafety.attribution.Attribution.Repetition;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.rules.Opinion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The result of one node after attribution: findings with their locations, notes, costs, and counts of what was
 * examined.
 */
public final class Journal {
    private final ScriptHints hints;
    private final Optional<StepRange> step;
    private final String version;
    private final List<Attributed> findings = new ArrayList<>();
    private final List<Repetition> repetitions = new ArrayList<>();
    private final Opinion rest = new Opinion(Opinion.Origin.CLOSING);
    private Coverage coverage = Coverage.NONE;

    private Journal(ScriptHints hints, Optional<StepRange> step, String version) {
        this.hints = hints;
        this.step = step;
        this.version = version;
    }

    /** One of a step or a release, which is empty. */
    public static Journal of(Context context, StepRange step) {
        return new Journal(context.engine().hints(), Optional.of(step), step.name());
    }

    /** One of the whole history, which is empty. */
    public static Journal ofHistory(String name) {
        return new Journal(ScriptHints.NONE, Optional.empty(), name);
    }

    /** Takes what judges say, in their order. */
    public void take(List<Opinion> opinions) {
        Attribution attribution = Attribution.of(opinions);
        attribution.reported().forEach(each -> add(each.finding(), each.origin()));
        repetitions.addAll(attribution.repetitions());
        opinions.forEach(rest::addAllButFindings);
    }

    /** Adds a finding, with the step and, where it names none, the line that speaks of its subject. */
    public void add(Finding finding, Opinion.Origin origin) {
        Optional<Location> location = finding.location().or(() -> locate(finding));
        Finding placed = new Finding(
                finding.rule(),
                finding.severity(),
                finding.claim(),
                version,
                location,
                finding.subject(),
                finding.lossClass(),
                finding.message(),
                finding.evidence(),
                finding.nextStep(),
                finding.reproduction());
        if (!findings().contains(placed)) {
            findings.add(new Attributed(placed, origin));
        }
    }

    /** Puts a finding that says more in the place of one that is here. */
    public void replace(Finding known, Finding better) {
        findings.replaceAll(each -> each.finding().equals(known) ? new Attributed(better, each.origin()) : each);
    }

    /** Adds a note. */
    public void note(String text) {
        rest.note(text);
    }

    /** Remembers which transitions were exercised. */
    public void covers(Coverage transitions) {
        coverage = transitions;
    }

    /** Counts what was looked at for a claim. */
    public void examined(Claim claim, long count) {
        rest.examined(claim, count);
    }

    /** The findings, each with its judge. */
    public List<Attributed> attributed() {
        return List.copyOf(findings);
    }

    /** What judges found and the journal leaves out, since it only repeats a finding that is here. */
    public List<Repetition> repetitions() {
        return List.copyOf(repetitions);
    }

    /** The findings. */
    public List<Finding> findings() {
        return findings.stream().map(Attributed::finding).toList();
    }

    /** Whose finding it is. */
    public Opinion.Origin origin(Finding finding) {
        return findings.stream()
                .filter(each -> each.finding().fingerprint().equals(finding.fingerprint()))
                .map(Attributed::origin)
                .findFirst()
                .orElseThrow();
    }

    /** The notes. */
    public List<String> notes() {
        return rest.notes();
    }

    /** What the rollback throws away since the old shape has no place for it. */
    public List<String> costs() {
        return rest.costs();
    }

    /** What was looked at for a claim. */
    public long examined(Claim claim) {
        return rest.examined().getOrDefault(claim, 0L);
    }

    /** What was looked at, by claim. */
    public Map<Claim, Long> examined() {
        return rest.examined();
    }

    /** The invariants that found something to measure. */
    public Set<String> applied() {
        return rest.applied();
    }

    /** How long the rollback took on the rows of this rehearsal. */
    public Optional<Duration> rollback() {
        return rest.rollback();
    }

    /** Which transitions were exercised. */
    public Coverage coverage() {
        return coverage;
    }

    private Optional<Location> locate(Finding finding) {
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<Script> scripts = new ArrayList<>(
                finding.claim() == Claim.ROLLBACK
                        ? step.get().scripts()
                        : step.get().ups());
        if (finding.claim() == Claim.ROLLBACK) {
            Collections.reverse(scripts);
        }
        return Optional.of(scripts.stream()
                .flatMap(script -> mention(script, finding.subject()).stream())
                .findFirst()
                .orElse(new Location(scripts.get(0).file(), 0)));
    }

    /** The first line that mentions the last part of a subject's name. */
    private Optional<Location> mention(Script script, String subject) {
        String name = subject.substring(subject.lastIndexOf(' ') + 1);
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.isEmpty() ? Optional.empty() : hints.mention(script, last);
    }
}
