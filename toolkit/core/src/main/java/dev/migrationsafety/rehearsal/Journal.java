package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.rules.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is found while one step is rehearsed. */
final class Journal {
    private final ScriptHints hints;
    private final Optional<Stretch> step;
    private final String version;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> costs = new TreeSet<>();
    private final Map<Claim, Long> examined = new EnumMap<>(Claim.class);
    private final Set<String> applied = new HashSet<>();
    private final Set<String> atNewVersion = new HashSet<>();
    private final Exercised exercised = new Exercised();
    private Coverage coverage = Coverage.NONE;
    private Optional<Duration> wayBack = Optional.empty();
    private final Map<Claim, List<ScriptOutcome>> runs = new EnumMap<>(Claim.class);

    private Journal(ScriptHints hints, Optional<Stretch> step, String version) {
        this.hints = hints;
        this.step = step;
        this.version = version;
    }

    static Journal of(Context context, Stretch step) {
        return new Journal(context.engine().hints(), Optional.of(step), step.name());
    }

    static Journal ofHistory(String name) {
        return new Journal(ScriptHints.NONE, Optional.empty(), name);
    }

    void add(List<Finding> more) {
        more.forEach(this::add);
    }

    /** Adds a finding, with the step and, where it names none, the line that speaks of its subject. */
    void add(Finding finding) {
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
        if (!findings.contains(placed)) {
            findings.add(placed);
        }
    }

    /** Runs a check whose findings show over rows that are written at the new version. */
    void atNewVersion(Runnable check) {
        int first = findings.size();
        try {
            check.run();
        } finally {
            findings.subList(first, findings.size()).forEach(finding -> atNewVersion.add(finding.fingerprint()));
        }
    }

    /** Whether a finding shows over rows that are written at the new version. */
    boolean isAtNewVersion(Finding finding) {
        return atNewVersion.contains(finding.fingerprint());
    }

    /** Puts a finding that says more in the place of one that is here. */
    void replace(Finding known, Finding better) {
        findings.set(findings.indexOf(known), better);
    }

    void note(String text) {
        if (!notes.contains(text)) {
            notes.add(text);
        }
    }

    /** What the way back throws away since the old shape has no place for it. */
    void cost(String line) {
        costs.add(line);
    }

    List<String> costs() {
        return List.copyOf(costs);
    }

    void examined(Claim claim, long count) {
        examined.merge(claim, count, Long::sum);
    }

    /** Remembers that an invariant found something to measure here. */
    void applied(String invariant) {
        applied.add(invariant);
    }

    Set<String> applied() {
        return Set.copyOf(applied);
    }

    void add(Claim claim, Judgement judgement) {
        add(judgement.findings());
        examined(claim, judgement.examined());
        judgement.notApplicable().forEach(this::note);
    }

    /** Remembers a run of the step's up or down. */
    void ran(Claim claim, ScriptOutcome outcome) {
        runs.computeIfAbsent(claim, key -> new ArrayList<>()).add(outcome);
    }

    /** Every run of the step's up, for {@link Claim#UP}, or down, for {@link Claim#WAY_BACK}. */
    List<ScriptOutcome> runs(Claim claim) {
        return List.copyOf(runs.getOrDefault(claim, List.of()));
    }

    /** A check that broke says so instead of passing. */
    void broke(Claim claim, String what, RuntimeException cause) {
        add(Finding.of(Rules.CHECK_BROKE, Severity.INCONCLUSIVE, claim)
                .subject(what)
                .next("This is not a verdict on the migration; report it with the message above.")
                .message("The check " + what + " broke: " + cause));
    }

    /** Remembers how long the way back took on the rows of this rehearsal. */
    void wayBackTook(Duration duration) {
        wayBack = Optional.of(duration);
    }

    Optional<Duration> wayBack() {
        return wayBack;
    }

    Exercised exercised() {
        return exercised;
    }

    /** Remembers which transitions were exercised. */
    void covers(Coverage transitions) {
        coverage = transitions;
    }

    Coverage coverage() {
        return coverage;
    }

    long examined(Claim claim) {
        return examined.getOrDefault(claim, 0L);
    }

    /** What was examined, by claim. */
    Map<Claim, Long> examined() {
        return Map.copyOf(examined);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean hasError(Claim claim) {
        return findings.stream().anyMatch(finding -> finding.claim() == claim && finding.severity() == Severity.ERROR);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private Optional<Location> locate(Finding finding) {
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<Script> scripts = new ArrayList<>(
                finding.claim() == Claim.WAY_BACK
                        ? step.get().scripts()
                        : step.get().ups());
        if (finding.claim() == Claim.WAY_BACK) {
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
