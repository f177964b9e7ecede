package dev.migrationsafety.judge.up;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.IgnoredErrorFindings;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.List;

/**
 * Reviews the schema difference between before and after an up, as a human reviewer would. It also reviews ups that
 * failed.
 */
public final class ReviewJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        Context context = prepared.context();
        StepRange step = prepared.step();
        nothingToRun(prepared, opinion);
        opinion.add(IgnoredErrorFindings.byUp(context, step, prepared.outcome()));
        if (step.steps().size() == 1) {
            opinion.add(
                    context.settings().rulePolicy().weigh(review(context, step)).findings());
        }
        if (prepared.after().isEmpty()) {
            return;
        }
        opinion.examined(Claim.UP, prepared.before().rowCount());
        opinion.ran(Claim.UP, context.stations().outcome(step));
        opinion.ran(Claim.UP, prepared.outcome());
    }

    private static void nothingToRun(Prepared prepared, Opinion opinion) {
        String file = prepared.step().upFile();
        if (!isEmpty(prepared.outcome())) {
            return;
        }
        boolean undone = prepared.context().hasRollback(prepared.step())
                && !isEmpty(prepared.trace(prepared.questions().rolledBack())
                        .after(2)
                        .outcome());
        if (undone) {
            opinion.add(Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                    .subject(file)
                    .next("Remove the migration, or add a statement to it.")
                    .message("Migration " + file + " contains no statement, but its down does."));
        } else {
            opinion.note("migration " + file + " contains no statement: it does nothing");
            opinion.examined(Claim.UP, 1);
        }
    }

    private static boolean isEmpty(ScriptOutcome outcome) {
        return outcome instanceof ScriptOutcome.Succeeded ran
                && ran.statements().orElse(1) == 0;
    }

    private static Judgement review(Context context, StepRange step) {
        Schema before = context.stations().station(step.from()).schema();
        Schema after = context.stations().station(step.to()).schema();
        SchemaDiff difference = SchemaDiff.between(before.snapshot(), after.snapshot());
        return context.engine().reviews().stream()
                .map(review -> review.judge(before, after, difference, step.ups()))
                .reduce(Judgement.of(List.of(), 0), Judgement::and);
    }
}
