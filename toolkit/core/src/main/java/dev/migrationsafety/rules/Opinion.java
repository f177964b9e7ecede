package dev.migrationsafety.rules;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects everything that one judge reports about a step. */
public final class Opinion {
    /** The judge whose opinion it is. */
    public enum Origin {
        /** What is known once the start data are fixed. */
        PREPARATION(Claim.UP, "preparation"),
        /** What invariants measured before and after the up. */
        INVARIANTS(Claim.INVARIANTS, "invariants"),
        /** The up itself, and the difference of the two schemas. */
        REVIEW(Claim.UP, "review of the up"),
        /** What the up of a step without a rollback takes away. */
        NO_ROLLBACK(Claim.UP, "rows lost by the up"),
        /** What the up leaves behind for those who write next. */
        AFTER_UP(Claim.UP, "state after the up"),
        /** Objects that an up asks for and does not get. */
        SKIPPED_STATEMENTS(Claim.UP, "objects that the up asks for"),
        /** The ups before in the same session. */
        KEPT_SESSION(Claim.UP, "ups in one session"),
        /** Records that scripts do not see. */
        HIDDEN_ROWS(Claim.UP, "rows hidden by row security"),
        /** Writes after the up. */
        WRITES(Claim.UP, "writes after the up"),
        /** Up and down over records that both stations can hold. */
        ROLLBACK(Claim.ROLLBACK, "rollback"),
        /** Up, down and up again. */
        SECOND_UP(Claim.ROLLBACK, "second up"),
        /** Fewer records than all. */
        SPARSE_ROWS(Claim.ROLLBACK, "fewer rows"),
        /** Records that the next version cannot hold. */
        UNHOLDABLE_ROWS(Claim.UP, "values that the next version cannot hold"),
        /** Records that were written by the new version. */
        NEW_VERSION(Claim.ROLLBACK, "rows written by the new version"),
        /** Checks that the author of a step wrote. */
        AUTHOR_CHECKS(Claim.UP, "the author's own checks"),
        /** A second up without a down. */
        REPETITION(Claim.UP, "second up without a down"),
        /** Repeatable migrations that ran before. */
        REPEATABLES(Claim.UP, "repeatables that ran before"),
        /** What the runs of all others reached. */
        CLOSING(Claim.UP, "statements that matched no rows"),
        /** The whole history down and up. */
        FULL_ROLLBACK(Claim.ROLLBACK, "full rollback");

        private final Claim claim;
        private final String subject;

        Origin(Claim claim, String subject) {
            this.claim = claim;
            this.subject = subject;
        }

        /** The claim that is not proved if the judge breaks. */
        public Claim claim() {
            return claim;
        }

        /** What is judged, for messages. */
        public String subject() {
            return subject;
        }
    }

    private final Origin origin;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> costs = new TreeSet<>();
    private final Map<Claim, Long> examined = new EnumMap<>(Claim.class);
    private final Map<Claim, List<ScriptOutcome>> runs = new EnumMap<>(Claim.class);
    private final Set<String> applied = new LinkedHashSet<>();
    private final Set<Transition> exercised = new LinkedHashSet<>();
    private Optional<Duration> rollback = Optional.empty();

    /** One that says nothing yet. */
    public Opinion(Origin origin) {
        this.origin = origin;
    }

    /** Where it comes from. */
    public Origin origin() {
        return origin;
    }

    /** Adds a finding. */
    public void add(Finding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Adds findings. */
    public void add(List<Finding> more) {
        more.forEach(this::add);
    }

    /** Adds what a rule says, and how much it looked at. */
    public void add(Claim claim, Judgement judgement) {
        add(judgement.findings());
        examined(claim, judgement.examined());
        judgement.notApplicable().forEach(this::note);
    }

    /** Adds all that another opinion says, of whatever origin. */
    public void addAll(Opinion other) {
        add(other.findings);
        addAllButFindings(other);
    }

    /** Adds all but the findings of another opinion. */
    public void addAllButFindings(Opinion other) {
        notes.addAll(other.notes);
        costs.addAll(other.costs);
        other.examined.forEach(this::examined);
        other.runs.forEach((claim, outcomes) -> outcomes.forEach(outcome -> ran(claim, outcome)));
        applied.addAll(other.applied);
        exercised.addAll(other.exercised);
        rollback = other.rollback.or(() -> rollback);
    }

    /** Adds a note. */
    public void note(String text) {
        notes.add(text);
    }

    /** Says what the rollback throws away since the old shape has no place for it. */
    public void cost(String line) {
        costs.add(line);
    }

    /** Counts what was looked at for a claim. */
    public void examined(Claim claim, long count) {
        examined.merge(claim, count, Long::sum);
    }

    /** Remembers a run of the step's up, for {@link Claim#UP}, or down, for {@link Claim#ROLLBACK}. */
    public void ran(Claim claim, ScriptOutcome outcome) {
        runs.computeIfAbsent(claim, key -> new ArrayList<>()).add(outcome);
    }

    /** Remembers that an invariant found something to measure. */
    public void applied(String invariant) {
        applied.add(invariant);
    }

    /** Remembers that the up ran over records beyond a transition. */
    public void exercised(Transition transition) {
        exercised.add(transition);
    }

    /** Remembers how long the rollback took. */
    public void rollbackTook(Duration duration) {
        rollback = Optional.of(duration);
    }

    /** A judge that broke says so instead of passing. */
    public void broke(RuntimeException cause) {
        broke(origin.claim(), origin.subject(), cause);
    }

    /** A check that broke says so instead of passing. */
    public void broke(Claim claim, String what, RuntimeException cause) {
        add(Finding.of(Rules.CHECK_CRASHED, Severity.INCONCLUSIVE, claim)
                .subject(what)
                .next("This is a fault of the check, not of the migration. Report it with the message above.")
                .message("The check \"" + what + "\" crashed: " + cause));
    }

    /** The findings in the order in which they were added. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The notes in the order in which they were added. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** What the rollback costs, in alphabetical order. */
    public List<String> costs() {
        return List.copyOf(costs);
    }

    /** What was looked at, by claim. */
    public Map<Claim, Long> examined() {
        return Map.copyOf(examined);
    }

    /** The runs of the step's ups or downs. */
    public List<ScriptOutcome> runs(Claim claim) {
        return List.copyOf(runs.getOrDefault(claim, List.of()));
    }

    /** The invariants that found something to measure. */
    public Set<String> applied() {
        return Set.copyOf(applied);
    }

    /** The transitions over which the up ran with records beyond them. */
    public Set<Transition> exercised() {
        return Set.copyOf(exercised);
    }

    /** How long the rollback took, if it ran. */
    public Optional<Duration> rollback() {
        return rollback;
    }
}
