package dev.migrationsafety.judge.up;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import java.util.List;
import java.util.function.Function;

/**
 * Runs the checks that the author of a step wrote, on the database with rows after its up; for a release, those of
 * its last step.
 */
public final class AuthorChecksJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        Context context = prepared.context();
        List<MigrationStep> steps = prepared.step().steps();
        MigrationStep step = steps.get(steps.size() - 1);
        for (Verification check : step.verifications()) {
            Script script = check.script();
            judge(
                    start -> switch (check.kind()) {
                        case QUERY ->
                            Verified.named(
                                    script.file(),
                                    answer(prepared, start, script),
                                    context.engine().advice(Advice.WRITE_A_CHECK));
                        case SCRIPT -> ran(prepared, start, script);
                    },
                    prepared,
                    opinion);
        }
        if (context.engine().hints().endsWithQuery(step.up())) {
            judge(start -> Verified.atTheEnd(step.up().file(), answer(prepared, start, step.up())), prepared, opinion);
        }
    }

    /**
     * Checks with generated rows; what fails over them and passes without any is a warning, since a check may count what
     * the migrations wrote themselves.
     */
    private static void judge(Function<Experiment, Judgement> check, Prepared prepared, Opinion opinion) {
        Judgement judgement = check.apply(prepared.questions().firstUp());
        boolean fails = judgement.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        boolean generated = prepared.context().settings().rowsPerTable() > 0;
        if (fails && generated && passesWithoutRows(check, prepared)) {
            judgement = new Judgement(
                    judgement.findings().stream()
                            .map(AuthorChecksJudge::onlyOverGeneratedRows)
                            .toList(),
                    judgement.examined(),
                    judgement.notApplicable());
        }
        opinion.add(Claim.UP, judgement);
    }

    private static boolean passesWithoutRows(Function<Experiment, Judgement> check, Prepared prepared) {
        Recipe empty = new Recipe.Migrated(prepared.step().to());
        return check.apply(Experiment.over(empty)).findings().isEmpty();
    }

    private static Finding onlyOverGeneratedRows(Finding finding) {
        return finding.withSeverity(Severity.WARNING)
                .withMessage(finding.message()
                        + " Only generated rows cause this: the check passes with the rows that the migrations wrote.");
    }

    private static Answer answer(Prepared prepared, Experiment start, Script script) {
        return prepared.trace(start.then(new Move.Ask(script, prepared.context().zone())))
                .last()
                .answer()
                .orElseThrow();
    }

    private static Judgement ran(Prepared prepared, Experiment start, Script script) {
        Context context = prepared.context();
        if (context.engine().hints().isEmpty(script)) {
            return Judgement.notApplicable(script.file() + " contains no check");
        }
        return Verified.script(
                script.file(),
                prepared.trace(start.then(new Move.Run(script, context.zone(), true)))
                        .last()
                        .outcome());
    }
}
