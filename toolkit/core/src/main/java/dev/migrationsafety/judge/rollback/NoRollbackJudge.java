package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.judge.evidence.LostRows;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import java.util.Optional;

/** Judges a step without a rollback: rows that its up deletes or overwrites are lost. */
public final class NoRollbackJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        if (!prepared.context().hasRollback(prepared.step())) {
            withoutRollback(prepared.context(), prepared.step(), opinion);
            lossesOfUp(prepared, opinion);
            opinion.add(OverwrittenValues.of(prepared));
        }
    }

    private static void withoutRollback(Context context, StepRange step, Opinion opinion) {
        Optional<Declaration> declared = context.irreversible(step);
        if (declared.isPresent()) {
            opinion.note("point of no return, declared by " + declared.get().owner() + ": "
                    + declared.get().reason());
        } else if (!context.settings().forwardOnly()
                && step.kind() == MigrationStep.Kind.VERSIONED
                && context.history().steps().stream()
                        .anyMatch(other -> other.down().isPresent())) {
            opinion.add(Finding.of(Rules.DOWN_MISSING, Severity.ERROR, Claim.ROLLBACK)
                    .subject(step.upFile())
                    .next("Write the down script, or declare the step irreversible with an owner and a reason.")
                    .message(step.label() + " has no down script, but other steps of this history have one."));
        }
    }

    /** The rows that the up itself lost, where no rollback restores them. */
    private static void lossesOfUp(Prepared prepared, Opinion opinion) {
        Optional<Declaration> declared = prepared.context().irreversible(prepared.step());
        for (LostRows.Loss loss : LostRows.of(prepared)) {
            if (loss.now().isEmpty() && declared.isPresent()) {
                opinion.note("the up drops " + loss.table() + " with " + Counted.of(loss.count(), "row")
                        + " that are in no other table, as declared by "
                        + declared.get().owner());
            } else {
                opinion.add(loss.finding(Severity.ERROR));
            }
        }
    }
}
