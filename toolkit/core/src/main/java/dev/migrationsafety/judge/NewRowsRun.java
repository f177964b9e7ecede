package dev.migrationsafety.judge;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.experiment.Context;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.PassedOver;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.Seen;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Logs;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.RowSieve;
import dev.migrationsafety.preparation.Side;
import dev.migrationsafety.rules.LaterLoss;
import dev.migrationsafety.rules.LaterRowsJudgement;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the down and the up over rows written by the new version, without the rows that the scripts refuse. */
final class NewRowsRun {
    /** The maximum number of times that refused rows are left out; each time costs as many tries as a sieve makes. */
    private static final int MOST_ROUNDS = 8;

    /**
     * A value that is not what it was.
     *
     * @param finding the finding, an error
     * @param table its table
     * @param written whether the old version can hold the value, and the down wrote it
     */
    record Loss(Finding finding, ContainerName table, boolean written) {}

    private final Context context;
    private final Prepared prepared;
    private final StepRange step;
    private final Recipe start;
    private final Optional<Transition> border;
    private final PlainDown plain;
    private final NewRows rows;
    private final boolean triggers;
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();

    /**
     * Over the rows of a start.
     *
     * @param side the demand of the old version that they violate; empty if the old version can hold them
     * @param plain what the down did over the migrated rows alone
     * @param triggers whether the user's triggers fire
     */
    NewRowsRun(Prepared prepared, Recipe start, Optional<Side> side, PlainDown plain, boolean triggers) {
        this.context = prepared.context();
        this.prepared = prepared;
        this.step = prepared.step();
        this.start = start;
        this.border = side.map(Side::transition);
        this.plain = plain;
        this.triggers = triggers;
        this.rows = new NewRows(
                prepared.questions().top(), prepared.questions().bottom(), border.map(Transition::container));
    }

    private NewRowsRun(NewRowsRun other, boolean triggers) {
        this.context = other.context;
        this.prepared = other.prepared;
        this.step = other.step;
        this.start = other.start;
        this.border = other.border;
        this.plain = other.plain;
        this.rows = other.rows;
        this.triggers = triggers;
    }

    /** The same with the user's triggers disabled. */
    NewRowsRun withoutTriggers() {
        return new NewRowsRun(this, false);
    }

    /** What was lost as far as this run can tell. */
    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** Whether rows of a table went down and up. */
    boolean judged(String table) {
        return filled.contains(table);
    }

    void run(Opinion opinion) {
        Optional<Recipe> next = run(start, opinion);
        for (int round = 1; next.isPresent() && round < MOST_ROUNDS; round++) {
            next = run(next.get(), opinion);
        }
        if (next.isPresent()) {
            opinion.note("up and down refused rows written by the new version for " + MOST_ROUNDS
                    + " different reasons; the remaining rows were not tried");
        }
    }

    private Move.Steps down() {
        Move.Steps down = prepared.questions().down();
        return triggers ? down : down.withoutTriggers();
    }

    private Move.Steps up() {
        Move.Steps up = prepared.questions().up();
        return triggers ? up : up.withoutTriggers();
    }

    /** Runs the down and the up; returns a start without the refused rows, if other rows remain. */
    private Optional<Recipe> run(Recipe from, Opinion opinion) {
        Look.Written seeWritten = new Look.Written(rows);
        Look.Left seeLeft = new Look.Left(rows);
        Look.Again seeAgain = new Look.Again(rows, plain.above());
        Trace trace = prepared.trace(Experiment.over(from, Look.WHOLE, seeWritten)
                .then(down(), new Look.Whole(plain.below(), Look.Whole.When.ALWAYS), seeLeft)
                .then(up(), seeAgain));
        NewRows.Written written = trace.start().get(seeWritten);
        if (written.records().isEmpty()) {
            return Optional.empty();
        }
        written.records()
                .values()
                .forEach(records ->
                        opinion.examined(Claim.ROLLBACK, records.records().size()));
        Seen down = trace.after(1);
        opinion.ran(Claim.ROLLBACK, down.outcome());
        if (down.outcome() instanceof ScriptOutcome.Failed failed) {
            boolean untouched = down.whole().holdsTheSame(trace.start().whole());
            return refused(failed, untouched, written.records(), from, opinion);
        }
        opinion.add(ErrorsPassedOver.byLaterDown(context, step, down.outcome(), plain.outcome()));
        NewRows.Left left = down.get(seeLeft);
        older(left.older(), written.touched(), opinion);
        Seen up = trace.after(2);
        if (up.outcome() instanceof ScriptOutcome.Failed failed) {
            if (!PassedOver.meetsKey(failed)) {
                return refusedAgain(failed, written.records(), from, opinion);
            }
            opinion.note("the data loss of the rollback is unknown, since the second up writes a key that a row"
                    + " written by the new version already has: " + failed.describe());
        } else {
            judge(written, left, up.get(seeAgain), down.outcome(), opinion);
        }
        return Optional.empty();
    }

    /** Rows of the older shape must survive beside the new ones. */
    private void older(List<RecordsDifference> differences, Set<ContainerName> touched, Opinion opinion) {
        List<RecordsDifference> lost = Logs.of(context).passOver(differences).stream()
                .filter(difference -> !touched.contains(difference.container()))
                .map(difference -> new RecordsDifference(
                        difference.container(), difference.lost(), List.of(), difference.changed()))
                .filter(difference -> !difference.isEmpty())
                .toList();
        LaterRowsJudgement.older(lost, border).forEach(opinion::add);
    }

    /** Compares the new rows as they were written with what the second up made of them. */
    private void judge(
            NewRows.Written written, NewRows.Left left, NewRows.Again again, ScriptOutcome down, Opinion opinion) {
        Schema old = prepared.before().schema();
        Schema now = prepared.top().orElseThrow().schema();
        written.records().forEach((name, were) -> {
            Records back = again.records().get(name);
            if (back == null) {
                opinion.note("the data loss of the rollback in " + name
                        + " is unknown, since the second up made a different table of it");
                return;
            }
            LaterLoss loss =
                    LaterLoss.of(were, Optional.ofNullable(left.records().get(name)), back);
            if (border.isEmpty()) {
                loss.describeCosts().forEach(opinion::cost);
            }
            filled.add(name.toString());
            for (Finding finding : LaterRowsJudgement.judge(loss, border, wrote(down, name), old, now)) {
                if (finding.severity() == Severity.ERROR) {
                    losses.add(new Loss(finding, name, border.isEmpty() && wrote(down, name)));
                } else {
                    opinion.add(finding);
                }
            }
        });
    }

    private static boolean wrote(ScriptOutcome down, ContainerName table) {
        return down instanceof ScriptOutcome.Succeeded done && done.changed(table);
    }

    /** A generated row with a key that the down writes itself is not a fault; any other refusal blocks the rollback. */
    private Optional<Recipe> refused(
            ScriptOutcome.Failed failed,
            boolean untouched,
            Map<ContainerName, Records> written,
            Recipe from,
            Opinion opinion) {
        Optional<RowSieve> sieve = sieve(failed, written, from, false);
        if (sieve.isPresent() && PassedOver.isCollision(failed)) {
            opinion.note("the rollback ran without "
                    + Counted.of(sieve.get().refused().size(), "row")
                    + " written by the new version that collided with rows that the down writes: "
                    + sieve.get().refused().get(0).toString());
        } else {
            opinion.add(LaterRowsJudgement.refused(failed, step.downFile(), border, untouched));
        }
        return others(sieve, written, opinion);
    }

    /** What the first up refuses too is tried no further; what only the second refuses, the down has spoilt. */
    private Optional<Recipe> refusedAgain(
            ScriptOutcome.Failed failed, Map<ContainerName, Records> written, Recipe from, Opinion opinion) {
        boolean anyway = refusedByFirstUp(failed);
        opinion.add(LaterRowsJudgement.secondUpFails(failed, step.upFile(), border)
                .withSeverity(anyway ? Severity.WARNING : Severity.ERROR));
        return anyway ? others(sieve(failed, written, from, true), written, opinion) : Optional.empty();
    }

    /** Whether the first up stops at the same error of the same statement over rows that it refuses. */
    private boolean refusedByFirstUp(ScriptOutcome.Failed failed) {
        List<ScriptOutcome.Failed> refusals = new ArrayList<>(prepared.refusals());
        refusals.addAll(UnholdableRowsJudge.refusals(prepared));
        return refusals.stream()
                .anyMatch(known ->
                        known.code().equals(failed.code()) && known.location().equals(failed.location()));
    }

    private Optional<Recipe> others(Optional<RowSieve> sieve, Map<ContainerName, Records> written, Opinion opinion) {
        sieve.ifPresent(found -> found.tell(opinion));
        return sieve.filter(found -> !found.accepted().isEmpty() || written.size() > 1)
                .map(RowSieve::rest);
    }

    /**
     * Parts the rows of the first table without whose new rows the scripts pass, that which the server names first.
     *
     * @param again whether the up after the down must pass too
     */
    private Optional<RowSieve> sieve(
            ScriptOutcome.Failed failed, Map<ContainerName, Records> written, Recipe from, boolean again) {
        List<Records> candidates = new ArrayList<>(written.values());
        candidates.sort(Comparator.comparing(records -> !PassedOver.names(failed, records.container())));
        return candidates.stream()
                .filter(records -> passes(new Recipe.Without(from, records), again))
                .findFirst()
                .map(records -> RowSieve.of(from, records, tried -> passes(tried, again)))
                .filter(found -> !found.refused().isEmpty());
    }

    private boolean passes(Recipe tried, boolean again) {
        Experiment experiment = Experiment.over(tried).then(down());
        return prepared.trace(again ? experiment.then(up()) : experiment).complete();
    }
}
