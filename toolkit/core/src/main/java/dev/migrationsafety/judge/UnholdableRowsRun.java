package dev.migrationsafety.judge;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.experiment.Context;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.Observation;
import dev.migrationsafety.experiment.PassedOver;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.Seen;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.Questions;
import dev.migrationsafety.preparation.RowSieve;
import dev.migrationsafety.preparation.Side;
import dev.migrationsafety.rules.ForcedLoss;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.StopsMidway;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Runs a step with the rows that the schema after one transition cannot hold, and judges the result. */
final class UnholdableRowsRun {
    private final Context context;
    private final Prepared prepared;
    private final Questions questions;
    private final StepRange step;
    private final Side side;
    private final Transition transition;
    private final Opinion opinion;
    private final Schema schema;
    /** Tables of which rows went up, and down where there is a rollback. */
    private final Set<ContainerName> carried;

    UnholdableRowsRun(Prepared prepared, Side side, Opinion opinion, Set<ContainerName> carried) {
        this.context = prepared.context();
        this.prepared = prepared;
        this.questions = prepared.questions();
        this.step = prepared.step();
        this.side = side;
        this.transition = side.transition();
        this.opinion = opinion;
        this.schema = prepared.before().schema();
        this.carried = carried;
    }

    /** Up, and down where there is a rollback. */
    Experiment over(Recipe start, Look<?>... first) {
        boolean cast = transition.effect() == Transition.Effect.TYPE;
        List<Look<?>> before = new ArrayList<>(List.of(Look.WHOLE));
        before.addAll(List.of(first));
        before.addAll(questions.invariants().before());
        List<Look<?>> after = new ArrayList<>();
        after.add(new Look.Whole(Optional.empty(), cast ? Look.Whole.When.ALWAYS : Look.Whole.When.FAILURE));
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
        Recipe start = prepared.data().startOf(side);
        Trace trace = prepared.trace(over(start));
        ScriptOutcome outcome = trace.after(1).outcome();
        opinion.exercised(transition);
        opinion.ran(Claim.UP, outcome);
        Optional<ScriptOutcome.Failed> silent = PassedOver.withRows(context, step, outcome);
        if (silent.isPresent()) {
            opinion.add(ErrorsPassedOver.bySide(context, step, side, silent.get()));
            rest(start);
        } else if (outcome instanceof ScriptOutcome.Failed failed) {
            opinion.add(refused(failed, trace));
            rest(start);
        } else {
            opinion.examined(Claim.UP, side.unholdable());
            taken(trace, (ScriptOutcome.Succeeded) outcome);
        }
    }

    /** One refused row must not hide others which the up takes and changes. */
    private void rest(Recipe start) {
        Optional<Records> beyond = beyond(start);
        Recipe rest = start;
        if (beyond.isPresent()) {
            RowSieve sieve = RowSieve.of(start, beyond.get(), this::passes);
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
        return PassedOver.passes(
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

    private Finding refused(ScriptOutcome.Failed failed, Trace trace) {
        String rows = Counted.of(side.unholdable(), "row") + " of " + transition.container()
                + " that the previous version allows (" + transition.describe() + ")";
        if (failed.is(Failure.Kind.PENDING_EVENTS)) {
            return refused(Rules.UP_FAILS_WITH_ROWS, Severity.ERROR, failed)
                    .next(context.engine().advice(Advice.SETTLE_PENDING_CHECKS))
                    .message("Migration " + step.upFile() + " fails on tables with rows, whatever values they have: "
                            + failed.describe());
        }
        List<String> left = trace.start().whole().leftBehind(trace.after(1).whole());
        return left.isEmpty()
                ? refused(Rules.UP_REFUSES_ROWS, Severity.WARNING, failed)
                        .next("If production can contain such rows, clean or convert them before this step.")
                        .message("Migration " + step.upFile() + " refuses " + rows + ": " + failed.describe())
                : StopsMidway.finding(
                        failed,
                        transition.container().toString(),
                        rows,
                        step.upFile(),
                        left,
                        context.claimsIdempotence(step));
    }

    private FindingBuilder refused(String rule, Severity severity, ScriptOutcome.Failed failed) {
        return Finding.of(rule, severity, Claim.UP)
                .at(failed.location())
                .subject(transition.container().toString())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()));
    }

    private void taken(Trace trace, ScriptOutcome.Succeeded up) {
        State start = State.of(trace.experiment().start());
        Observation before = trace.start().whole();
        boolean explicit = explicit(up);
        Schema without = context.stations().station(step.to()).schema();
        opinion.add(AfterUpJudge.dependsOnRows(
                prepared,
                without,
                trace.after(1).get(new Look.Catalog()),
                " Seen with rows that the next version cannot hold: " + transition.describe() + "."));
        List<Finding> cut = explicit ? List.of() : plainCasts(trace, start);
        if (!context.hasRollback(step)) {
            opinion.add(cut);
            carry(before);
        } else if (trace.complete()) {
            opinion.ran(Claim.ROLLBACK, trace.last().outcome());
            carry(before);
            cameBack(trace.last(), start, before, explicit, cut);
        } else if (trace.last().outcome() instanceof ScriptOutcome.Failed failed) {
            opinion.ran(Claim.ROLLBACK, failed);
            opinion.add(cut.isEmpty() ? List.of(closes(failed)) : cut);
        }
        broken(trace);
    }

    private void cameBack(Seen down, State start, Observation before, boolean explicit, List<Finding> cut) {
        opinion.examined(Claim.ROLLBACK, side.unholdable());
        read(before, down.whole());
        List<RecordsDifference> differences = unstamped(judged(down.differenceFrom(start)), start);
        Predicate<String> converted = column -> transition.effect() == Transition.Effect.TYPE
                && column.equals(
                        transition.container() + "." + transition.fields().get(0))
                && cut.stream().noneMatch(known -> known.subject().equals(column));
        opinion.add(ForcedLoss.afterDown(transition, differences, explicit, converted, this::measures));
    }

    /**
     * The differences without columns that only a trigger of the table changes, such as the time of the last change.
     */
    private List<RecordsDifference> unstamped(List<RecordsDifference> differences, State start) {
        boolean triggered = differences.stream().anyMatch(difference -> schema.find(difference.container())
                .filter(Container::hasTriggers)
                .isPresent());
        if (!triggered) {
            return differences;
        }
        Trace calm = prepared.trace(Experiment.over(start.start(), Look.WHOLE)
                .then(questions.up().withoutTriggers(), Look.WHOLE)
                .then(questions.down().withoutTriggers(), Look.WHOLE, new Look.Difference(start)));
        if (!calm.complete()) {
            return differences;
        }
        Set<String> lost = new HashSet<>(new SurvivalFacts(prepared).guarded());
        calm.last().differenceFrom(start).forEach(difference -> difference
                .changed()
                .forEach(change -> lost.add(difference.container() + "." + change.field())));
        return differences.stream()
                .map(difference -> new RecordsDifference(
                        difference.container(),
                        difference.lost(),
                        difference.added(),
                        difference.changed().stream()
                                .filter(change -> lost.contains(difference.container() + "." + change.field()))
                                .toList()))
                .filter(difference -> !difference.isEmpty())
                .toList();
    }

    /** What a step deletes or changes to fit what the next version demands. */
    private void broken(Trace trace) {
        Opinion aside = new Opinion(Opinion.Origin.INVARIANTS);
        InvariantJudge.judge(questions.invariants(), trace, aside);
        aside.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR || finding.rule().equals(Rules.CHECK_CRASHED))
                .map(finding -> finding.withMessage(finding.message() + " Seen with rows that the next version"
                        + " cannot hold: " + transition.describe() + "."))
                .forEach(opinion::add);
    }

    /** Rows that refer to those of a side may be lost with them; their values are judged on the common rows. */
    private List<RecordsDifference> judged(List<RecordsDifference> differences) {
        ContainerName table = transition.container();
        Set<ContainerName> whole = prepared.data().emptied();
        whole.add(table);
        Set<ContainerName> referring = schema.referring(schema.root(table));
        return differences.stream()
                .filter(difference -> whole.contains(difference.container())
                        || (referring.contains(difference.container())
                                && !difference.lost().isEmpty()))
                .map(difference -> whole.contains(difference.container())
                        ? difference
                        : new RecordsDifference(difference.container(), difference.lost(), List.of(), List.of()))
                .toList();
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

    private boolean measures(String column) {
        return schema.field(column).filter(Field::measures).isPresent();
    }

    private List<Finding> plainCasts(Trace trace, State start) {
        if (transition.effect() != Transition.Effect.TYPE) {
            return List.of();
        }
        read(trace.start().whole(), trace.after(1).whole());
        return trace.after(1).differenceFrom(start).stream()
                .filter(difference -> difference.container().equals(transition.container()))
                .flatMap(difference -> ForcedLoss.afterUp(transition, difference).stream())
                .toList();
    }

    private Finding closes(ScriptOutcome.Failed failed) {
        return Finding.of(Rules.DOWN_FAILS_WITH_ROWS, Severity.ERROR, Claim.ROLLBACK)
                .at(failed.location())
                .subject(step.downFile())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let the up refuse such rows, or make the down work with them.")
                .message("The up accepts rows that the next version cannot hold (" + transition.describe()
                        + "), and the down fails on them at " + failed.describe());
    }

    /** Whether the step ran DML on the table on purpose; together with a type change it counts as a cast. */
    private boolean explicit(ScriptOutcome.Succeeded up) {
        return up.changed(transition.container()) && transition.effect() != Transition.Effect.TYPE;
    }

    private void read(Observation before, Observation after) {
        Claim claim = context.hasRollback(step) ? Claim.ROLLBACK : Claim.UP;
        opinion.add(ValuesRead.judge(claim, before.digest()));
        opinion.add(ValuesRead.judge(claim, after.digest()));
    }
}
