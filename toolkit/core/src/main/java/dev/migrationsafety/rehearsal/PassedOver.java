package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptOutcome.Failed;
import dev.migrationsafety.engine.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.Statement;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Optional;

/**
 * Errors after which a script went on and still ended well, so that whoever ran it believes in a success that was none.
 */
final class PassedOver {
    private static final int SHOWN = 8;

    private PassedOver() {}

    /** All of them. */
    static List<Failed> in(ScriptOutcome outcome) {
        return outcome instanceof Succeeded done ? done.passedOver() : List.of();
    }

    /** Those that another run of the same script did not meet. */
    static List<Failed> beyond(ScriptOutcome outcome, ScriptOutcome known) {
        return in(outcome).stream()
                .filter(error -> in(known).stream().noneMatch(other -> same(error, other)))
                .toList();
    }

    private static boolean same(Failed one, Failed other) {
        return one.location().equals(other.location()) && one.code().equals(other.code());
    }

    /** The first error of an up that the structure pass, on empty tables, did not meet. */
    static Optional<Failed> withRows(Context context, Stretch step, ScriptOutcome outcome) {
        if (in(outcome).isEmpty()) {
            return Optional.empty();
        }
        return beyond(outcome, context.structure().outcome(step)).stream().findFirst();
    }

    /** Whether an up ended well and met no error that it does not meet on empty tables. */
    static boolean passes(Context context, Stretch step, ScriptOutcome outcome) {
        return outcome instanceof Succeeded && withRows(context, step, outcome).isEmpty();
    }

    /** An up that only met a row of ours under a key that it wrote itself. */
    static Optional<Failed> collision(Context context, Stretch step, ScriptOutcome outcome) {
        return withRows(context, step, outcome).filter(PassedOver::isCollision);
    }

    /** Whether a statement that writes rows met a row under the same key. */
    static boolean isCollision(Failed error) {
        return error.statement().effect() == Statement.Effect.ADDS && error.is(Failure.Kind.DUPLICATE_KEY);
    }

    /** Whether a statement that writes or changes rows met a row under the same key. */
    static boolean meetsKey(Failed error) {
        return isCollision(error)
                || (error.statement().effect() == Statement.Effect.CHANGES && error.is(Failure.Kind.DUPLICATE_KEY));
    }

    /** Whether the server names a table in an error. */
    static boolean names(Failed error, ContainerName table) {
        return error.failure().place().container().filter(table::equals).isPresent();
    }

    static List<Finding> byUp(Context context, Stretch step, ScriptOutcome outcome) {
        boolean onlyWithRows = withRows(context, step, outcome).isPresent();
        String when = onlyWithRows ? " as soon as tables hold rows" : "";
        return in(outcome).isEmpty()
                ? List.of()
                : List.of(finding(context, Claim.UP, step.upFile(), in(outcome), when));
    }

    static List<Finding> byDown(Context context, Stretch step, ScriptOutcome outcome) {
        return in(outcome).isEmpty()
                ? List.of()
                : List.of(finding(context, Claim.WAY_BACK, step.downFile(), in(outcome), ""));
    }

    /** Errors that a down met only over rows written at the new version. */
    static List<Finding> byLaterDown(Context context, Stretch step, ScriptOutcome outcome, ScriptOutcome plain) {
        List<Failed> errors = beyond(outcome, plain);
        return errors.isEmpty()
                ? List.of()
                : List.of(finding(
                        context, Claim.WAY_BACK, step.downFile(), errors, " over rows written at the new version"));
    }

    /**
     * Errors that only the second up met. That something already exists is a warning, if all is as after the first up.
     */
    static List<Finding> bySecondUp(
            Context context, Stretch step, ScriptOutcome second, ScriptOutcome first, boolean same) {
        return again(context, Claim.WAY_BACK, step, beyond(second, first), " when it runs again after the down", same);
    }

    /** The same of a second up without a down. */
    static List<Finding> byRepetition(
            Context context, Stretch step, ScriptOutcome second, ScriptOutcome first, boolean same) {
        return again(context, Claim.UP, step, beyond(second, first), " when it runs again", same);
    }

    private static List<Finding> again(
            Context context, Claim claim, Stretch step, List<Failed> errors, String when, boolean same) {
        if (errors.isEmpty()) {
            return List.of();
        }
        Finding finding = finding(context, claim, step.upFile(), errors, when);
        boolean harmless = same && errors.stream().allMatch(error -> error.is(Failure.Kind.EXISTS));
        return List.of(harmless ? finding.withSeverity(Severity.WARNING) : finding);
    }

    /** The up on rows that the next station cannot hold. */
    static Finding bySide(Context context, Stretch step, Side side, Failed error) {
        return finding(
                context,
                Claim.UP,
                step.upFile(),
                List.of(error),
                " over " + Counted.of(side.unholdable(), "row") + " of "
                        + side.transition().container()
                        + " that the station before it allows ("
                        + side.transition().describe() + ")");
    }

    private static Finding finding(Context context, Claim claim, String file, List<Failed> errors, String when) {
        Failed first = errors.get(0);
        String count = errors.size() == 1 ? "an error" : errors.size() + " errors";
        return Finding.of(Rules.ERROR_PASSED_OVER, Severity.ERROR, claim)
                .at(first.location())
                .subject(file)
                .lossClass(first.code() + when.replaceAll("\\d+", "").replaceFirst(" \\(.*", ""))
                .evidence(errors.stream().limit(SHOWN).map(Failed::describe).toList())
                .next(context.engine().advice(Advice.STOP_AT_ERRORS))
                .message("Migration " + file + " goes on after " + count + when
                        + " and still ends as a success; the first is " + first.describe());
    }
}
