package dev.migrationsafety.judge.unholdable;

import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Evidence;
import dev.migrationsafety.judge.evidence.RecreatedTables;
import dev.migrationsafety.judge.evidence.SurvivalFacts;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.Questions;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Compares rows that the next station cannot hold before and after a step that took them. */
final class UnholdableRowsLoss {
    private final Context context;
    private final Prepared prepared;
    private final Questions questions;
    private final StepRange step;
    private final Transition transition;
    private final Opinion opinion;
    private final Schema schema;
    /** Whether the step ran DML on the table on purpose; together with a type change it counts as a cast. */
    private final boolean explicit;

    UnholdableRowsLoss(Prepared prepared, Transition transition, ScriptOutcome.Succeeded up, Opinion opinion) {
        this.context = prepared.context();
        this.prepared = prepared;
        this.questions = prepared.questions();
        this.step = prepared.step();
        this.transition = transition;
        this.opinion = opinion;
        this.schema = prepared.before().schema();
        this.explicit = up.changed(transition.container()) && transition.effect() != Transition.Effect.TYPE;
    }

    /** Values that a cast in the up changed although no statement of the step writes to the table. */
    List<Finding> afterUp(Trace trace, State start) {
        if (transition.effect() != Transition.Effect.TYPE) {
            return List.of();
        }
        read(trace.start().whole(), trace.after(1).whole());
        return trace.after(1).differenceFrom(start).stream()
                .filter(difference -> difference.container().equals(transition.container()))
                .flatMap(difference -> ForcedLoss.afterUp(transition, difference).stream())
                .toList();
    }

    /**
     * Judges what the down restored of the rows that the up took.
     *
     * @param down what was observed after the down
     * @param start the state before the up
     * @param before what was observed in it
     * @param cut what the up itself changed, as {@link #afterUp} found
     */
    void afterDown(MoveResult down, State start, Observation before, List<Finding> cut) {
        read(before, down.whole());
        List<RecordsDifference> differences = unstamped(judged(down.differenceFrom(start)), start);
        Predicate<String> converted = column -> transition.effect() == Transition.Effect.TYPE
                && column.equals(
                        transition.container() + "." + transition.fields().get(0))
                && cut.stream().noneMatch(known -> known.subject().equals(column));
        List<RecordsDifference> left =
                differences.stream().map(this::withoutDropped).toList();
        opinion.add(ForcedLoss.afterDown(transition, left, explicit, converted, this::measures));
    }

    /** Where the up drops the table and creates it again, no constraint is to blame for the rows that are gone. */
    private RecordsDifference withoutDropped(RecordsDifference difference) {
        if (difference.lost().isEmpty() || explicit || !RecreatedTables.isRecreated(prepared, difference.container())) {
            return difference;
        }
        opinion.add(Finding.of(Rules.ROWS_LOST, Severity.ERROR, Claim.UP)
                .subject(difference.container().toString())
                .lossClass(LossClass.ROW_GONE.words())
                .evidence(Evidence.rows(difference.lost()))
                .next("Keep the rows, or move them to a table from which the down can restore them.")
                .message(Counted.of(difference.lost().size(), "row") + " of " + difference.container()
                        + " that existed before the up "
                        + (difference.lost().size() == 1 ? "is" : "are")
                        + " gone after the down; the up dropped the table and created it again."));
        return difference.withoutRows();
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
                .map(difference ->
                        difference.keeping(change -> lost.contains(difference.container() + "." + change.field())))
                .filter(difference -> !difference.isEmpty())
                .toList();
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
                        : difference.withoutAdded().keeping(change -> false))
                .toList();
    }

    private boolean measures(String column) {
        return schema.field(column).filter(Field::measures).isPresent();
    }

    private void read(Observation before, Observation after) {
        Claim claim = context.hasRollback(step) ? Claim.ROLLBACK : Claim.UP;
        opinion.add(ValuesRead.judge(claim, before.digest()));
        opinion.add(ValuesRead.judge(claim, after.digest()));
    }
}
