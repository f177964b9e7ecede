package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.judge.evidence.StateDifference;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Finds a down whose result depends on the session's time zone. It runs once more under another zone, but only where it
 * may convert moments: the step changes the type of a field of moments, or the down writes rows while there are such
 * fields.
 */
final class DownInOtherZone {
    private final Prepared prepared;
    private final MoveResult down;

    private DownInOtherZone(Prepared prepared, MoveResult down) {
        this.prepared = prepared;
        this.down = down;
    }

    /**
     * Judges a down that succeeded.
     *
     * @param down what was observed after it in the configured zone
     */
    static Optional<Finding> judge(Prepared prepared, MoveResult down) {
        DownInOtherZone judge = new DownInOtherZone(prepared, down);
        return judge.mayConvertMoments() ? judge.find() : Optional.empty();
    }

    private boolean mayConvertMoments() {
        Schema before = prepared.before().schema();
        Schema after = prepared.after().orElseThrow().schema();
        boolean writes = down.outcome() instanceof ScriptOutcome.Succeeded succeeded
                && succeeded.written().filter(written -> written.isEmpty()).isEmpty();
        return converts(before, after)
                || converts(after, before)
                || (writes && (hasMoments(before) || hasMoments(after)));
    }

    /** Whether a field of moments has another type in the other schema. */
    private static boolean converts(Schema schema, Schema other) {
        return schema.roots().stream()
                .anyMatch(container -> moments(container).stream().anyMatch(field -> other.find(container.name())
                        .flatMap(same -> same.field(field.path()))
                        .filter(same -> !same.hasTypeOf(field))
                        .isPresent()));
    }

    private static boolean hasMoments(Schema schema) {
        return schema.roots().stream().anyMatch(container -> !moments(container).isEmpty());
    }

    private static List<? extends Field> moments(Container container) {
        return container.fields().stream().filter(Field::dependsOnZone).toList();
    }

    private Optional<Finding> find() {
        Trace trace = prepared.trace(prepared.questions().downInOtherZone());
        ScriptOutcome outcome = trace.last().outcome();
        boolean failed = outcome instanceof ScriptOutcome.Failed;
        StateDifference more = failed
                ? StateDifference.NONE
                : StateDifference.sinceStart(prepared, trace.last()).beyond(StateDifference.sinceStart(prepared, down));
        if (!failed && more.isEmpty()) {
            return Optional.empty();
        }
        String file = prepared.step().downFile();
        return Optional.of(new SessionDependence(outcome, more)
                .finding(
                        prepared.context(),
                        file,
                        more.subject().isEmpty() ? file : more.subject(),
                        "time zone of the down"));
    }
}
