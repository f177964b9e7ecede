package dev.migrationsafety.judge.up;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import java.util.List;

/**
 * Judges a step whose tool keeps its session from the first migration to the last: an empty database is migrated in one
 * go, and what an earlier migration leaves set, such as a path or a limit, must not make a later one fail.
 */
public final class KeptSessionJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        StepRange step = prepared.step();
        if (step.session() == SessionMode.KEPT && step.steps().size() == 1) {
            prepared.context()
                    .stations()
                    .failureInOneSession(step.to())
                    .ifPresent(failed -> opinion.add(finding(prepared, failed)));
        }
    }

    private static Finding finding(Prepared prepared, ScriptOutcome.Failed failed) {
        StepRange step = prepared.step();
        String cause = prepared.context().step(cause(prepared)).label();
        return Finding.of(Rules.UP_FAILS, Severity.ERROR, Claim.UP)
                .at(failed.location())
                .subject(step.upFile())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let " + cause
                        + " leave nothing in the session: let it undo what it sets and drop what it creates there.")
                .message("Migration " + step.upFile()
                        + " succeeds in a session of its own and fails in the one in which"
                        + " the tool ran the migrations before it, at " + failed.describe() + ". The cause is what "
                        + cause + " leaves in the session.");
    }

    /** The number of the last step from which on one session fails: the step that sets what is left. */
    private static int cause(Prepared prepared) {
        int passing = prepared.step().to();
        int failing = 1;
        while (passing - failing > 1) {
            int middle = (passing + failing) / 2;
            if (passes(prepared, middle)) {
                passing = middle;
            } else {
                failing = middle;
            }
        }
        return failing;
    }

    private static boolean passes(Prepared prepared, int first) {
        Context context = prepared.context();
        StepRange step = prepared.step();
        StepRange together = new StepRange(
                first - 1,
                context.history().steps().subList(first - 1, step.to()),
                step.session(),
                step.runner(),
                step.name(),
                step.label());
        return prepared.trace(Experiment.over(new Recipe.Migrated(first - 1)).then(Move.up(together, context.zone())))
                .complete();
    }
}
