package dev.migrationsafety.preparation;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.preparation.filling.InvariantLooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The standard experiments for a step.
 *
 * @param context what is rehearsed
 * @param step the step
 * @param common the rows that every station around the step can hold
 * @param invariants what the invariants look at
 */
public record Questions(Context context, StepRange step, FrozenDatabase common, InvariantLooks invariants) {
    /** What stays the same of each container until it is dropped. */
    public static final Look.Identities IDENTITIES = new Look.Identities();

    /** The common rows as a start. */
    public Recipe start() {
        return new Recipe.Prepared(common);
    }

    private List<CounterPosition> counters() {
        return common.digest().counters();
    }

    /** The up in the configured zone. */
    public Move.Steps up() {
        return Move.up(step, context.zone());
    }

    /** The down in the configured zone. */
    public Move.Steps down() {
        return Move.down(step, context.zone());
    }

    /** The state after the first up. */
    public State top() {
        return State.of(start()).after(up());
    }

    /** The state before it. */
    public State bottom() {
        return State.of(start());
    }

    /** The first up. */
    public Experiment firstUp() {
        List<Look<?>> before = new ArrayList<>(List.of(Look.WHOLE));
        before.addAll(invariants.before());
        if (context.hasRollback(step)) {
            // These rows identify the rows of the new version.
            before.add(new Look.Remember(context.stations().station(step.to()).schema()));
        }
        List<Look<?>> after = new ArrayList<>(List.of(new Look.Whole(Optional.empty(), Look.Whole.When.ALWAYS)));
        after.addAll(invariants.after());
        if (counters().stream().anyMatch(counter -> !counter.feeds().isEmpty())) {
            before.add(IDENTITIES);
            after.add(IDENTITIES);
        }
        return Experiment.over(start()).seeing(before).then(up(), after);
    }

    /** Up and down. */
    public Experiment rolledBack() {
        List<Look<?>> looks = new ArrayList<>(List.of(Look.WHOLE, new Look.Difference(bottom())));
        if (!AppendOnlyTables.of(context).tables().isEmpty()) {
            looks.add(new Look.Difference(top()));
        }
        return firstUp().then(down(), looks);
    }

    /** Up, down, and up again in another time zone. */
    public Experiment again() {
        return rolledBack()
                .then(rewind())
                .then(Move.up(step, Context.OTHER_ZONE), Look.WHOLE, new Look.Difference(top()));
    }

    /** Up, down, and up again in the same time zone. */
    public Experiment againInFirstZone() {
        return firstUp().then(down()).then(rewind()).then(up(), Look.WHOLE, new Look.Difference(top()));
    }

    /** Up, and down in another time zone. */
    public Experiment downInOtherZone() {
        return Experiment.over(start(), Look.WHOLE)
                .then(up())
                .then(Move.down(step, Context.OTHER_ZONE), Look.WHOLE, new Look.Difference(bottom()));
    }

    /** The first up once more: what differs then differs between any two runs. */
    public Experiment secondFirstUp() {
        return Experiment.over(start())
                .then(new Move.Rewind(counters()))
                .then(up(), Look.WHOLE, new Look.Difference(top()));
    }

    /** Up and down without the user's triggers. */
    public Experiment withoutTriggers() {
        return Experiment.over(start(), Look.WHOLE)
                .then(up().withoutTriggers(), Look.WHOLE)
                .then(down().withoutTriggers(), Look.WHOLE, new Look.Difference(bottom()));
    }

    /** Up and up again. */
    public Experiment repetition() {
        return firstUp().then(up(), Look.WHOLE, new Look.Difference(top()));
    }

    /** Up and down where counters have given out more values. */
    public Experiment rolledBackFrom(List<CounterPosition> positions) {
        return Experiment.over(start())
                .then(new Move.Rewind(positions), Look.WHOLE)
                .then(up())
                .then(down(), Look.WHOLE);
    }

    /** The up where counters have given out more values. */
    public Experiment upFrom(List<CounterPosition> positions) {
        return Experiment.over(start())
                .then(new Move.Rewind(positions), Look.WHOLE)
                .then(up(), Look.WHOLE);
    }

    /** The up, and which containers are the same before and after it. */
    public Experiment identities(Recipe other) {
        return Experiment.over(other, IDENTITIES).then(up(), IDENTITIES);
    }

    /** Nothing but the up. */
    public Experiment upOver(Recipe other) {
        return Experiment.over(other).then(up());
    }

    /** The down over tables without generated rows. */
    public Experiment downWithoutRows() {
        return Experiment.over(new Recipe.Migrated(step.to())).then(down(), Look.WHOLE);
    }

    /** Counters start where they did; not those of logs, whose numbers stay used. */
    private Move rewind() {
        return new Move.Rewind(AppendOnlyTables.of(context).rewindable(counters()));
    }
}
