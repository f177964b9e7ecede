package dev.migrationsafety.counterexample;

import dev.migrationsafety.counterexample.shrinking.Shrinker;
import dev.migrationsafety.counterexample.shrinking.SimplerValues;
import dev.migrationsafety.counterexample.shrinking.SuspectField;
import dev.migrationsafety.counterexample.shrinking.TakenValues;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Searches for the smallest rows that reproduce one finding. */
final class RowSearch {
    private static final Set<String> OF_SEVERAL =
            Set.of(LossClass.DEFAULT_SUBSTITUTED.words(), LossClass.OTHER.words());

    private final Context context;
    private final StepRange step;
    private final Finding finding;
    private final RowPool pool;
    private final Probe probe;
    private final TimeBox.Turn turn;
    private boolean cutShort;

    RowSearch(Context context, StepRange step, Finding finding, RowPool pool, TimeBox.Turn turn) {
        this.context = context;
        this.step = step;
        this.finding = finding;
        this.pool = pool;
        this.probe = pool.probe();
        this.turn = turn;
    }

    /** The smallest rows over which it shows; empty if it shows over none that were tried. */
    Optional<Reproduction> run() {
        return smallest()
                .map(rows -> ReproductionScript.of(
                        context, step, finding, rows, shows(probe.confirm(rows)), !cutShort, probe));
    }

    /** Begins with what the searches before this one came upon. */
    private Optional<List<NewRecord>> smallest() {
        Optional<List<NewRecord>> seen = probe.fewest(this::shows);
        List<NewRecord> rows = seen.orElse(pool.station().rows());
        List<List<Integer>> starts = seen.isPresent()
                ? List.of(IntStream.range(0, rows.size()).boxed().toList())
                : pool.station().starts(finding, pool.schema(), probe.trial().changed());
        Shrinker shrinker = new Shrinker(
                pool.schema(),
                pool.references(),
                new Simpler(context.parts().generator()),
                new TakenValues(pool.station().standing()),
                this::fails,
                this::over);
        return shrinker.shrink(rows, starts, suspects());
    }

    private Predicate<SuspectField> suspects() {
        Optional<Container> table = StationRows.subject(finding, pool.schema());
        return suspectField -> table.isPresent()
                && suspectField.container().equals(table.get().name())
                && finding.subject().equals(suspectField.container() + "." + suspectField.field());
    }

    /** Whether the finding shows over some rows; never once the time is over. */
    boolean fails(List<NewRecord> rows) {
        if (over()) {
            return false;
        }
        context.progress()
                .tell("looking for the smallest rows that reproduce " + finding.rule() + " " + finding.subject()
                        + " in " + step.label() + ": trying " + rows.size() + " rows, "
                        + probe.tried() + " sets tried");
        return shows(probe.over(rows));
    }

    private boolean over() {
        cutShort |= turn.over();
        return cutShort;
    }

    /** A class that only several rows can have may become that of one. */
    private boolean shows(List<Finding> found) {
        return found.stream()
                .anyMatch(other -> other.rule().equals(finding.rule())
                        && other.severity() == finding.severity()
                        && other.subject().equals(finding.subject())
                        && (other.lossClass().equals(finding.lossClass()) || OF_SEVERAL.contains(finding.lossClass())));
    }

    /** What the generator says of values. */
    private record Simpler(RecordGenerator generator) implements SimplerValues {
        @Override
        public List<Value> than(Value value, Field field) {
            return generator.simpler(value, field);
        }

        @Override
        public List<Value> keys(Field field) {
            return generator.plainKeys(field);
        }
    }
}
