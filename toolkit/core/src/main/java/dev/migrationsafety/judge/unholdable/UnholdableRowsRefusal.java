package dev.migrationsafety.judge.unholdable;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.UnholdableRows;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.StopsMidway;
import dev.migrationsafety.schema.Transition;
import java.util.List;

/** Words the findings about scripts that fail over rows which the next station cannot hold. */
final class UnholdableRowsRefusal {
    private final Context context;
    private final StepRange step;
    private final UnholdableRows unholdableRows;
    private final Transition transition;

    UnholdableRowsRefusal(Prepared prepared, UnholdableRows unholdableRows) {
        this.context = prepared.context();
        this.step = prepared.step();
        this.unholdableRows = unholdableRows;
        this.transition = unholdableRows.transition();
    }

    /** The up refuses the rows, or it fails midway and leaves partial changes behind. */
    Finding byUp(ScriptOutcome.Failed failed, Trace trace) {
        String rows = Counted.of(unholdableRows.unholdable(), "row") + " of " + transition.container()
                + " that the previous version allows (" + transition.describe() + ")";
        if (failed.is(Failure.Kind.PENDING_EVENTS)) {
            return finding(Rules.UP_FAILS_WITH_ROWS, Severity.ERROR, failed)
                    .next(context.engine().advice(Advice.SETTLE_PENDING_CHECKS))
                    .message("Migration " + step.upFile() + " fails on tables with rows, whatever values they have: "
                            + failed.describe());
        }
        List<String> left = trace.start().whole().leftBehind(trace.after(1).whole());
        return left.isEmpty()
                ? finding(Rules.UP_REFUSES_ROWS, Severity.WARNING, failed)
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

    /** The up takes the rows, but the down fails over them. */
    Finding byDown(ScriptOutcome.Failed failed) {
        return Finding.of(Rules.DOWN_FAILS_WITH_ROWS, Severity.ERROR, Claim.ROLLBACK)
                .at(failed.location())
                .subject(step.downFile())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let the up refuse such rows, or make the down work with them.")
                .message("The up accepts rows that the next version cannot hold (" + transition.describe()
                        + "), and the down fails on them at " + failed.describe());
    }

    private FindingBuilder finding(String rule, Severity severity, ScriptOutcome.Failed failed) {
        return Finding.of(rule, severity, Claim.UP)
                .at(failed.location())
                .subject(transition.container().toString())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()));
    }
}
