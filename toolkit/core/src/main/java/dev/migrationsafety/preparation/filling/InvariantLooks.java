package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The observations that the invariants need before and after the up of a step.
 *
 * @param each one for each invariant that applies, or broke when it was asked
 */
public record InvariantLooks(List<Each> each) {
    /**
     * The looks of one invariant.
     *
     * @param invariant the invariant
     * @param before what it looks at before the up
     * @param after what it looks at after it
     * @param broke why it could not say so
     */
    public record Each(
            Invariant invariant, Look.Measure before, Look.Measure after, Optional<RuntimeException> broke) {}

    public InvariantLooks {
        each = List.copyOf(each);
    }

    public static InvariantLooks of(Context context, StepRange step) {
        List<Each> each = new ArrayList<>();
        for (Invariant invariant : context.parts().invariants()) {
            try {
                Measurement measurement = invariant.measurement(
                        context.stations().station(step.from()).schema(),
                        context.stations().station(step.to()).schema());
                if (!measurement.isEmpty()) {
                    each.add(new Each(
                            invariant,
                            new Look.Measure(measurement.before()),
                            new Look.Measure(measurement.after()),
                            Optional.empty()));
                }
            } catch (ObservationException e) {
                throw e;
            } catch (RuntimeException e) {
                Look.Measure nothing = new Look.Measure(List.of());
                each.add(new Each(invariant, nothing, nothing, Optional.of(e)));
            }
        }
        return new InvariantLooks(each);
    }

    /** What an invariant measures in a schema; nothing if it breaks. */
    public static List<Aggregate> measured(Invariant invariant, Schema schema) {
        try {
            return invariant.measurement(schema, schema).before();
        } catch (RuntimeException e) {
            // It breaks again where it judges, and there it is a finding.
            return List.of();
        }
    }

    /** All looks before the up. */
    public List<Look<?>> before() {
        return looks(false);
    }

    /** All looks after it. */
    public List<Look<?>> after() {
        return looks(true);
    }

    private List<Look<?>> looks(boolean after) {
        List<Look<?>> looks = new ArrayList<>();
        each.stream()
                .filter(one -> one.broke().isEmpty())
                .map(one -> after ? one.after() : one.before())
                .filter(look -> !looks.contains(look))
                .forEach(looks::add);
        return looks;
    }
}
