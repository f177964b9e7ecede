package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.IgnoredErrorFindings;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.judge.evidence.Survival;
import dev.migrationsafety.judge.evidence.SurvivalFacts;
import dev.migrationsafety.preparation.AppendOnlyTables;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.SchemaDiff;
import java.time.Duration;
import java.util.List;

/** Judges up and down: is everything as it was before the up? */
public final class RollbackJudge implements Judge {
    @Override
    public List<Experiment> certain(Prepared prepared) {
        return hasRollback(prepared) ? List.of(prepared.questions().rolledBack()) : List.of();
    }

    private static boolean hasRollback(Prepared prepared) {
        return prepared.context().hasRollback(prepared.step());
    }

    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        if (!hasRollback(prepared)) {
            return;
        }
        if (prepared.after().isEmpty()) {
            withoutRows(prepared, "since the up fails on tables with rows", opinion);
            return;
        }
        Context context = prepared.context();
        StepRange step = prepared.step();
        Trace trace = prepared.trace(prepared.questions().rolledBack());
        MoveResult down = trace.after(2);
        took(prepared, down.took(), opinion);
        opinion.examined(Claim.ROLLBACK, down.outcome().examined());
        opinion.ran(Claim.ROLLBACK, down.outcome());
        if (down.outcome() instanceof ScriptOutcome.Failed failed) {
            opinion.add(failure(prepared, failed));
            if (failsOnlyWithRows(prepared)) {
                withoutRows(prepared, "since the down fails on tables with rows", opinion);
            }
            return;
        }
        opinion.add(IgnoredErrorFindings.byDown(context, step, down.outcome()));
        Observation restored = down.whole();
        opinion.add(ValuesRead.judge(Claim.ROLLBACK, restored.digest()));
        schema(prepared, restored, opinion);
        rows(prepared, down, opinion);
        opinion.add(erased(prepared, down));
        opinion.add(sequences(prepared, restored));
    }

    /** Positions of sequences; those that the step makes anew are tried once more after they gave out values. */
    private static List<Finding> sequences(Prepared prepared, Observation restored) {
        DataDigest before = prepared.before().digest();
        List<Finding> findings = SequencesRestored.judge(before, restored.digest());
        List<CounterPosition> replaced = SequencesRestored.replaced(
                before, List.of(prepared.after().orElseThrow().digest(), restored.digest()));
        if (!findings.isEmpty() || replaced.isEmpty()) {
            return findings;
        }
        Trace trace = prepared.trace(prepared.questions().rolledBackFrom(replaced));
        return trace.complete()
                ? SequencesRestored.judgeNew(
                        trace.after(1).whole().digest(), trace.last().whole().digest())
                : List.of();
    }

    private static void took(Prepared prepared, Duration duration, Opinion opinion) {
        StepRange step = prepared.step();
        opinion.rollbackTook(duration);
        prepared.context()
                .settings()
                .rollbackSettings()
                .limit()
                .filter(limit -> duration.compareTo(limit) > 0)
                .ifPresent(limit -> opinion.add(Finding.of(Rules.ROLLBACK_TOO_SLOW, Severity.ERROR, Claim.ROLLBACK)
                        .subject(step.downFile())
                        .evidence(List.of("measured: " + duration.toMillis() + " ms on "
                                + prepared.after().orElseThrow().rowCount() + " rows"))
                        .next("Make the down faster, or raise policy.rollback-limit.")
                        .message("The rollback " + step.downFile() + " took longer than the policy allows ("
                                + limit.toMillis() + " ms), and production has more rows.")));
    }

    private static Finding failure(Prepared prepared, ScriptOutcome.Failed failed) {
        StepRange step = prepared.step();
        if (onlyRaises(failed)) {
            return Finding.of(Rules.UNDECLARED_POINT_OF_NO_RETURN, Severity.ERROR, Claim.ROLLBACK)
                    .at(failed.location())
                    .subject(step.name())
                    .next("Declare the step in migration-safety.yml under declarations: irreversible, with an"
                            + " owner and a reason.")
                    .message("The down of " + step.label() + " only raises an error: " + failed.describe());
        }
        boolean alsoWithoutRows =
                !prepared.trace(prepared.questions().downWithoutRows()).complete();
        String file = step.downFile();
        return Finding.of(
                        alsoWithoutRows ? Rules.DOWN_FAILS : Rules.DOWN_FAILS_WITH_ROWS, Severity.ERROR, Claim.ROLLBACK)
                .at(failed.location())
                .subject(file)
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next(
                        alsoWithoutRows
                                ? "Fix the down script."
                                : "Make the down work on tables with rows: in production it will run on such tables.")
                .message("Migration " + file + " failed" + (alsoWithoutRows ? "" : " on tables with rows,") + " at "
                        + failed.describe());
    }

    /** Whether the down fails on the common rows, and neither without rows nor on purpose. */
    public static boolean failsOnlyWithRows(Prepared prepared) {
        return hasRollback(prepared)
                && prepared.trace(prepared.questions().rolledBack())
                        .after(2)
                        .failure()
                        .filter(failed -> !onlyRaises(failed))
                        .isPresent()
                && prepared.trace(prepared.questions().downWithoutRows()).complete();
    }

    private static boolean onlyRaises(ScriptOutcome.Failed failed) {
        return failed.statements().orElse(1) == 0 && failed.is(Failure.Kind.RAISED);
    }

    private static void schema(Prepared prepared, Observation restored, Opinion opinion) {
        SchemaDiff difference = SchemaDiff.between(
                prepared.before().schema().snapshot(), restored.schema().snapshot());
        opinion.examined(Claim.ROLLBACK, restored.objectCount());
        opinion.add(SchemaRestored.judge(difference));
        MinorDifferences.of(difference).forEach(opinion::note);
    }

    /** What the down leaves of the schema on empty tables, where that is all that can be said. */
    private static void withoutRows(Prepared prepared, String why, Opinion opinion) {
        MoveResult down = prepared.trace(prepared.questions().downWithoutRows()).after(1);
        if (down.outcome() instanceof ScriptOutcome.Failed failed) {
            opinion.add(failure(prepared, failed));
            return;
        }
        SchemaDiff difference = SchemaDiff.between(
                prepared.context()
                        .stations()
                        .station(prepared.step().from())
                        .schema()
                        .snapshot(),
                down.whole().schema().snapshot());
        SchemaRestored.judge(difference).stream()
                .map(finding -> finding.withMessage(finding.message() + " Seen on empty tables, " + why + "."))
                .forEach(opinion::add);
    }

    private static void rows(Prepared prepared, MoveResult down, Opinion opinion) {
        opinion.examined(Claim.ROLLBACK, prepared.before().rowCount());
        AppendOnlyTables appendOnlyTables = AppendOnlyTables.of(prepared.context());
        appendOnlyTables.note(down.differenceFrom(prepared.questions().bottom()), opinion);
        opinion.add(losses(prepared, down));
    }

    private static List<Finding> losses(Prepared prepared, MoveResult down) {
        List<RecordsDifference> differences = AppendOnlyTables.of(prepared.context())
                .passOver(down.differenceFrom(prepared.questions().bottom()));
        return differences.isEmpty()
                ? List.of()
                : Survival.judge(differences, new SurvivalFacts(prepared).about(differences));
    }

    /** What the common rows lose during up and down. */
    public static List<Finding> losses(Prepared prepared) {
        Trace trace = prepared.trace(prepared.questions().rolledBack());
        return trace.after(2).succeeded() ? losses(prepared, trace.after(2)) : List.of();
    }

    /** A log keeps what the up wrote, whatever the down does. */
    private static List<Finding> erased(Prepared prepared, MoveResult down) {
        AppendOnlyTables appendOnlyTables = AppendOnlyTables.of(prepared.context());
        return appendOnlyTables.tables().isEmpty()
                ? List.of()
                : appendOnlyTables.erased(
                        down.differenceFrom(prepared.questions().top()));
    }

    /** Logs from which the down takes entries. */
    static List<String> erasedFromLogs(Prepared prepared, MoveResult down) {
        return erased(prepared, down).stream().map(Finding::subject).toList();
    }
}
