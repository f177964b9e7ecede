package dev.migrationsafety.experiment.schemapass;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Optional;

/** Finds errors that a script ignored: it went on after them and still reported success. */
public final class IgnoredErrors {
    private IgnoredErrors() {}

    /** All of them. */
    public static List<Failed> in(ScriptOutcome outcome) {
        return outcome instanceof Succeeded done ? done.passedOver() : List.of();
    }

    /** Those that another run of the same script did not meet. */
    public static List<Failed> beyond(ScriptOutcome outcome, ScriptOutcome known) {
        return in(outcome).stream()
                .filter(error -> in(known).stream().noneMatch(other -> same(error, other)))
                .toList();
    }

    private static boolean same(Failed one, Failed other) {
        return one.location().equals(other.location()) && one.code().equals(other.code());
    }

    /** The first error of an up that the schema pass, on empty tables, did not meet. */
    public static Optional<Failed> withRows(Context context, StepRange step, ScriptOutcome outcome) {
        if (in(outcome).isEmpty()) {
            return Optional.empty();
        }
        return beyond(outcome, context.stations().outcome(step)).stream().findFirst();
    }

    /** Whether an up ended well and met no error that it does not meet on empty tables. */
    public static boolean passes(Context context, StepRange step, ScriptOutcome outcome) {
        return outcome instanceof Succeeded && withRows(context, step, outcome).isEmpty();
    }

    /** An up that only met a row of ours under a key that it wrote itself. */
    public static Optional<Failed> collision(Context context, StepRange step, ScriptOutcome outcome) {
        return withRows(context, step, outcome).filter(IgnoredErrors::isCollision);
    }

    /** Whether a statement that writes rows met a row under the same key. */
    public static boolean isCollision(Failed error) {
        return error.statement().effect() == Statement.Effect.ADDS && error.is(Failure.Kind.DUPLICATE_KEY);
    }

    /** Whether a statement that writes or changes rows met a row under the same key. */
    public static boolean meetsKey(Failed error) {
        return isCollision(error)
                || (error.statement().effect() == Statement.Effect.CHANGES && error.is(Failure.Kind.DUPLICATE_KEY));
    }

    /** Whether the server names a table in an error. */
    public static boolean names(Failed error, ContainerName table) {
        return error.failure().place().container().filter(table::equals).isPresent();
    }
}
