package dev.migrationsafety.judge;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Answer;
import dev.migrationsafety.experiment.Context;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Verified;
import java.util.List;

/**
 * The checks that the author of a step wrote, over the station after its up, with rows; of the steps of a release, those
 * of the last.
 */
public final class AuthorChecksJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        Context context = prepared.context();
        List<MigrationStep> steps = prepared.step().steps();
        MigrationStep step = steps.get(steps.size() - 1);
        for (Verification check : step.verifications()) {
            Script script = check.script();
            opinion.add(
                    Claim.UP,
                    switch (check.kind()) {
                        case QUERY ->
                            Verified.named(
                                    script.file(),
                                    answer(prepared, script),
                                    context.engine().advice(Advice.WRITE_A_CHECK));
                        case SCRIPT -> ran(prepared, script);
                    });
        }
        if (context.engine().hints().endsWithQuery(step.up())) {
            opinion.add(Claim.UP, Verified.atTheEnd(step.up().file(), answer(prepared, step.up())));
        }
    }

    private static Answer answer(Prepared prepared, Script script) {
        return prepared.trace(prepared.questions()
                        .firstUp()
                        .then(new Move.Ask(script, prepared.context().zone())))
                .last()
                .answer()
                .orElseThrow();
    }

    private static Judgement ran(Prepared prepared, Script script) {
        Context context = prepared.context();
        if (context.engine().hints().isEmpty(script)) {
            return Judgement.notApplicable(script.file() + " checks nothing");
        }
        return Verified.script(
                script.file(),
                prepared.trace(prepared.questions().firstUp().then(new Move.Run(script, context.zone(), true)))
                        .last()
                        .outcome());
    }
}
