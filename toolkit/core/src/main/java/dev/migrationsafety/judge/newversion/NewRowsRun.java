package dev.migrationsafety.judge.newversion;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.IgnoredErrors;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.judge.evidence.IgnoredErrorFindings;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.UnholdableRows;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;

/** Runs the down and the up over rows written by the new version, without the rows that the scripts refuse. */
final class NewRowsRun {
    /** The maximum number of times that refused rows are left out; each time costs as many tries as a sieve makes. */
    private static final int MOST_ROUNDS = 8;

    private final Context context;
    private final Prepared prepared;
    private final StepRange step;
    private final Recipe start;
    private final Optional<Transition> border;
    private final PlainDown plain;
    private final NewRows rows;
    private final boolean triggers;
    private final NewRowsComparison comparison;
    private final NewRowsRefusal refusal;

    /**
     * Over the rows of a start.
     *
     * @param unholdableRows the demand of the old version that they violate; empty if the old version can hold them
     * @param plain what the down did over the migrated rows alone
     * @param triggers whether the user's triggers fire
     */
    NewRowsRun(
            Prepared prepared,
            Recipe start,
            Optional<UnholdableRows> unholdableRows,
            PlainDown plain,
            boolean triggers) {
        this.context = prepared.context();
        this.prepared = prepared;
        this.step = prepared.step();
        this.start = start;
        this.border = unholdableRows.map(UnholdableRows::transition);
        this.plain = plain;
        this.triggers = triggers;
        this.rows = new NewRows(
                prepared.questions().top(), prepared.questions().bottom(), border.map(Transition::container));
        this.comparison = new NewRowsComparison(prepared, border);
        this.refusal = new NewRowsRefusal(prepared, border, rows, down(), up());
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
        this.comparison = new NewRowsComparison(prepared, border);
        this.refusal = new NewRowsRefusal(prepared, border, rows, down(), up());
    }

    /** The same with the user's triggers disabled. */
    NewRowsRun withoutTriggers() {
        return new NewRowsRun(this, false);
    }

    /** What was lost as far as this run can tell. */
    List<NewRowsComparison.Loss> losses() {
        return comparison.losses();
    }

    /** Whether rows of a table went down and up. */
    boolean judged(String table) {
        return comparison.judged(table);
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
        MoveResult down = trace.after(1);
        opinion.ran(Claim.ROLLBACK, down.outcome());
        if (down.outcome() instanceof ScriptOutcome.Failed failed) {
            boolean untouched = down.whole().holdsTheSame(trace.start().whole());
            return refusal.byDown(failed, untouched, written.records(), from, opinion);
        }
        opinion.add(IgnoredErrorFindings.byLaterDown(context, step, down.outcome(), plain.outcome()));
        NewRows.Left left = down.get(seeLeft);
        comparison.older(left.older(), written.touched(), opinion);
        MoveResult up = trace.after(2);
        if (up.outcome() instanceof ScriptOutcome.Failed failed) {
            if (!IgnoredErrors.meetsKey(failed)) {
                return refusal.bySecondUp(failed, written.records(), from, opinion);
            }
            opinion.note("the data loss of the rollback is unknown, since the second up writes a key that a row"
                    + " written by the new version already has: " + failed.describe());
        } else {
            comparison.compare(written, left, up.get(seeAgain), down.outcome(), opinion);
        }
        return Optional.empty();
    }
}
