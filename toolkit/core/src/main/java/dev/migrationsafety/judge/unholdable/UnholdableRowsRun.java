package dev.migrationsafety.judge.unholdable;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.IgnoredErrors;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.IgnoredErrorFindings;
import dev.migrationsafety.judge.evidence.InvariantJudge;
import dev.migrationsafety.judge.evidence.LostRows;
import dev.migrationsafety.judge.up.AfterUpJudge;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.Questions;
import dev.migrationsafety.preparation.RowBisection;
import dev.migrationsafety.preparation.UnholdableRows;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a step with the rows that the schema after one transition cannot hold, and judges the result. */
final class UnholdableRowsRun {
    private final Context context;
    private final Prepared prepared;
    private final Questions questions;
    private final StepRange step;
    private final UnholdableRows unholdableRows;
    private final Transition transition;
    private final UnholdableRowsRefusal refusal;
    private final Opinion opinion;
    /** Tables of which rows went up, and down where there is a rollback. */
    private final Set<ContainerName> carried;

    UnholdableRowsRun(Prepared prepared, UnholdableRows unholdableRows, Opinion opinion, Set<ContainerName> carried) {
        this.context = prepared.context();
        this.prepared = prepared;
        this.questions = prepared.questions();
        this.step = prepared.step();
        this.unholdableRows = unholdableRows;
        this.transition = unholdableRows.transition();
        this.refusal = new UnholdableRowsRefusal(prepared, unholdableRows);
        this.opinion = opinion;
        this.carried = carried;
    }

    /** Up, and down where there is a rollback. */
    Experiment over(Recipe start, Look<?>... first) {
        boolean cast = transition.effect() == Transition.Effect.TYPE;
        List<Look<?>> before = new ArrayList<>(List.of(Look.WHOLE));
        before.addAll(List.of(first));
        before.addAll(questions.invariants().before());
        List<Look<?>> after = new ArrayList<>();
        boolean whole = cast || !context.hasRollback(step);
        after.add(new Look.Whole(Optional.empty(), whole ? Look.Whole.When.ALWAYS : Look.Whole.When.FAILURE));
        after.add(new Look.Catalog());
        after.addAll(questions.invariants().after());
        if (cast) {
            after.add(new Look.Difference(State.of(start)));
        }
        Experiment up = Experiment.over(start).seeing(before).then(questions.up(), after);
        return context.hasRollback(step)
                ? up.then(Move.down(step, context.zone()), Look.WHOLE, new Look.Difference(State.of(start)))
                : up;
    }

    void judge() {
        Recipe start = prepared.data().startOf(unholdableRows);
        Trace trace = prepared.trace(over(start));
        ScriptOutcome outcome = trace.after(1).outcome();
        opinion.exercised(transition);
        opinion.ran(Claim.UP, outcome);
        Optional<ScriptOutcome.Failed> silent = IgnoredErrors.withRows(context, step, outcome);
        if (silent.isPresent()) {
            opinion.add(IgnoredErrorFindings.bySide(context, step, unholdableRows, silent.get()));
            rest(start);
        } else if (outcome instanceof ScriptOutcome.Failed failed) {
            opinion.add(refusal.byUp(failed, trace));
            rest(start);
        } else {
            opinion.examined(Claim.UP, unholdableRows.unholdable());
            taken(trace, (ScriptOutcome.Succeeded) outcome);
            OlderRows.judge(prepared, transition, start).ifPresent(opinion::add);
        }
    }

    /** One refused row must not hide others which the up takes and changes. */
    private void rest(Recipe start) {
        Optional<Records> beyond = beyond(start);
        Recipe rest = start;
        if (beyond.isPresent()) {
            RowBisection sieve = RowBisection.of(start, beyond.get(), this::passes);
            sieve.tell(opinion);
            rest = sieve.rest();
        }
        Trace trace = prepared.trace(over(rest, new Look.Unholdable(transition)));
        if (trace.reached(1)) {
            ScriptOutcome outcome = trace.after(1).outcome();
            opinion.ran(Claim.UP, outcome);
            if (outcome instanceof ScriptOutcome.Succeeded succeeded) {
                taken(trace, succeeded);
            }
        }
    }

    private boolean passes(Recipe start) {
        return IgnoredErrors.passes(
                context, step, prepared.trace(questions.upOver(start)).last().outcome());
    }

    /** The rows of the table that are not among the common ones, over which the up passes. */
    private Optional<Records> beyond(Recipe start) {
        State common = questions.bottom();
        Look.Written beside = new Look.Written(new NewRows(common, common, Optional.of(transition.container())));
        return Optional.ofNullable(prepared.trace(Experiment.over(start, Look.WHOLE, beside))
                .start()
                .get(beside)
                .records()
                .get(transition.container()));
    }

    private void taken(Trace trace, ScriptOutcome.Succeeded up) {
        State start = State.of(trace.experiment().start());
        Observation before = trace.start().whole();
        UnholdableRowsLoss loss = new UnholdableRowsLoss(prepared, transition, up, opinion);
        Schema without = context.stations().station(step.to()).schema();
        opinion.add(AfterUpJudge.dependsOnRows(prepared, without, trace.after(1).get(new Look.Catalog()), seen()));
        List<Finding> cut = loss.afterUp(trace, start);
        if (!context.hasRollback(step)) {
            opinion.add(cut);
            lostByUp(trace);
            carry(before);
        } else if (trace.complete()) {
            opinion.ran(Claim.ROLLBACK, trace.last().outcome());
            carry(before);
            opinion.examined(Claim.ROLLBACK, unholdableRows.unholdable());
            loss.afterDown(trace.last(), start, before, cut);
        } else if (trace.last().outcome() instanceof ScriptOutcome.Failed failed) {
            opinion.ran(Claim.ROLLBACK, failed);
            opinion.add(cut.isEmpty() ? List.of(refusal.byDown(failed)) : cut);
        }
        broken(trace);
    }

    /** Rows that the up leaves out, where no rollback restores them; a declared drop is noted where all rows are judged. */
    private void lostByUp(Trace trace) {
        boolean declared = context.irreversible(step).isPresent();
        LostRows.of(prepared, trace.experiment().start(), trace.after(1).whole()).stream()
                .filter(lost -> lost.now().isPresent() || !declared)
                .map(lost -> seen(lost.finding(Severity.WARNING)))
                .forEach(opinion::add);
    }

    private Finding seen(Finding finding) {
        return finding.withMessage(finding.message() + seen());
    }

    private String seen() {
        return " Seen with rows that the next version cannot hold: " + transition.describe() + ".";
    }

    /** What a step deletes or changes to fit what the next version demands. */
    private void broken(Trace trace) {
        Opinion aside = new Opinion(Opinion.Origin.INVARIANTS);
        InvariantJudge.judge(questions.invariants(), trace, aside);
        aside.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR || finding.rule().equals(Rules.CHECK_CRASHED))
                .map(this::seen)
                .forEach(opinion::add);
    }

    /** Rows that refer to those of a side may exist only beside them. */
    private void carry(Observation before) {
        carried.add(transition.container());
        before.digest().containers().stream()
                .filter(table -> table.recordCount() > 0)
                .map(ContainerDigest::container)
                .filter(prepared.data().emptied()::contains)
                .forEach(carried::add);
    }
}
