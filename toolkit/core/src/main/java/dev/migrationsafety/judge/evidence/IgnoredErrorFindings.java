package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.IgnoredErrors;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.UnholdableRows;
import dev.migrationsafety.rules.Rules;
import java.util.List;

/** Reports scripts that ignore errors and still report success. */
public final class IgnoredErrorFindings {
    private static final int SHOWN = 8;

    private IgnoredErrorFindings() {}

    public static List<Finding> byUp(Context context, StepRange step, ScriptOutcome outcome) {
        boolean onlyWithRows = IgnoredErrors.withRows(context, step, outcome).isPresent();
        String when = onlyWithRows ? " once tables contain rows" : "";
        return IgnoredErrors.in(outcome).isEmpty()
                ? List.of()
                : List.of(finding(context, Claim.UP, step.upFile(), IgnoredErrors.in(outcome), when));
    }

    public static List<Finding> byDown(Context context, StepRange step, ScriptOutcome outcome) {
        return IgnoredErrors.in(outcome).isEmpty()
                ? List.of()
                : List.of(finding(context, Claim.ROLLBACK, step.downFile(), IgnoredErrors.in(outcome), ""));
    }

    /** Errors that a down ignored only on rows written by the new version. */
    public static List<Finding> byLaterDown(
            Context context, StepRange step, ScriptOutcome outcome, ScriptOutcome plain) {
        List<Failed> errors = IgnoredErrors.beyond(outcome, plain);
        return errors.isEmpty()
                ? List.of()
                : List.of(finding(
                        context, Claim.ROLLBACK, step.downFile(), errors, " on rows written by the new version"));
    }

    /**
     * Errors that only the second up met. That something already exists is a warning, if all is as after the first up.
     */
    public static List<Finding> bySecondUp(
            Context context, StepRange step, ScriptOutcome second, ScriptOutcome first, boolean same) {
        return again(
                context,
                Claim.ROLLBACK,
                step,
                IgnoredErrors.beyond(second, first),
                " when it runs again after the down",
                same);
    }

    /** The same of a second up without a down. */
    public static List<Finding> byRepetition(
            Context context, StepRange step, ScriptOutcome second, ScriptOutcome first, boolean same) {
        return again(context, Claim.UP, step, IgnoredErrors.beyond(second, first), " when it runs again", same);
    }

    private static List<Finding> again(
            Context context, Claim claim, StepRange step, List<Failed> errors, String when, boolean same) {
        if (errors.isEmpty()) {
            return List.of();
        }
        Finding finding = finding(context, claim, step.upFile(), errors, when);
        boolean harmless = same && errors.stream().allMatch(error -> error.is(Failure.Kind.EXISTS));
        return List.of(harmless ? finding.withSeverity(Severity.WARNING) : finding);
    }

    /** The up on rows that the next version cannot hold. */
    public static Finding bySide(Context context, StepRange step, UnholdableRows unholdableRows, Failed error) {
        return finding(
                context,
                Claim.UP,
                step.upFile(),
                List.of(error),
                " on " + Counted.of(unholdableRows.unholdable(), "row") + " of "
                        + unholdableRows.transition().container()
                        + " that the previous version allows ("
                        + unholdableRows.transition().describe() + ")");
    }

    private static Finding finding(Context context, Claim claim, String file, List<Failed> errors, String when) {
        Failed first = errors.get(0);
        String count = errors.size() == 1 ? "an error" : errors.size() + " errors";
        return Finding.of(Rules.ERROR_IGNORED, Severity.ERROR, claim)
                .at(first.location())
                .subject(file)
                .lossClass(first.code() + when.replaceAll("\\d+", "").replaceFirst(" \\(.*", ""))
                .evidence(errors.stream().limit(SHOWN).map(Failed::describe).toList())
                .next(context.engine().advice(Advice.STOP_AT_ERRORS))
                .message("Migration " + file + " ignores " + count + when + " and still reports success; the first is "
                        + first.describe());
    }
}
