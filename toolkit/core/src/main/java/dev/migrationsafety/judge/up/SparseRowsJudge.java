package dev.migrationsafety.judge.up;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.SparseStarts;
import dev.migrationsafety.preparation.SparseStarts.Sparse;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import java.util.List;
import java.util.Map;

/**
 * Judges a step that writes rows on sparse data: an UPDATE that takes a value from a missing row writes a null, and a
 * later statement fails. Only failures are judged; values are judged with all rows.
 */
public final class SparseRowsJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        if (prepared.context().settings().rowsPerTable() == 0 || !writes(prepared)) {
            return;
        }
        for (Sparse sparse : SparseStarts.of(prepared)) {
            Trace trace = prepared.trace(over(prepared, sparse));
            if (trace.last().outcome() instanceof ScriptOutcome.Failed failed) {
                opinion.add(finding(prepared.step(), sparse, failed, trace.reached(2)));
                return;
            }
        }
    }

    private static Experiment over(Prepared prepared, Sparse sparse) {
        Experiment up = prepared.questions().upOver(sparse.start());
        return prepared.context().hasRollback(prepared.step())
                ? up.then(prepared.questions().down())
                : up;
    }

    /** Whether the up or the down writes rows; what is not known may be. */
    private static boolean writes(Prepared prepared) {
        return writes(prepared.outcome())
                || (prepared.context().hasRollback(prepared.step())
                        && writes(prepared.trace(prepared.questions().rolledBack())
                                .last()
                                .outcome()));
    }

    private static boolean writes(ScriptOutcome outcome) {
        return outcome instanceof ScriptOutcome.Succeeded done
                && !done.written().map(Map::isEmpty).orElse(false);
    }

    private static Finding finding(StepRange step, Sparse sparse, ScriptOutcome.Failed failed, boolean down) {
        String file = down ? step.downFile() : step.upFile();
        return Finding.of(
                        down ? Rules.DOWN_FAILS_WITH_ROWS : Rules.UP_REFUSES_ROWS,
                        down ? Severity.ERROR : Severity.WARNING,
                        down ? Claim.ROLLBACK : Claim.UP)
                .at(failed.location())
                .subject(file)
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let the script handle missing rows, for example with a condition or a default.")
                .message("Migration " + file + " succeeds on full tables and fails if " + sparse.words() + ", at "
                        + failed.describe());
    }
}
