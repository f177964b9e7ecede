package dev.migrationsafety.judge.newversion;

import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.InvariantJudge;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.judge.evidence.SurvivalFacts;
import dev.migrationsafety.judge.rollback.RollbackJudge;
import dev.migrationsafety.preparation.NewVersionRows;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.StartData;
import dev.migrationsafety.preparation.UnholdableRows;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges the rollback of a step after the new version has written rows. These rows are added to the migrated rows, in
 * the tables that the step changes, creates or writes. Rows that the old version can hold go down together; each kind
 * of value that it cannot hold has a start of its own.
 */
public final class NewVersionJudge implements Judge {
    @Override
    public List<Experiment> certain(Prepared prepared) {
        return prepared.context().hasRollback(prepared.step())
                ? List.of(prepared.questions().again())
                : List.of();
    }

    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        if (!prepared.context().hasRollback(prepared.step())) {
            return;
        }
        Trace trace = prepared.trace(prepared.questions().again());
        if (!trace.after(2).succeeded()) {
            return;
        }
        Optional<Schema> above =
                trace.complete() ? Optional.of(trace.last().whole().schema()) : Optional.empty();
        PlainDown down = new PlainDown(
                trace.after(2).outcome(), Optional.of(trace.after(2).whole().schema()), above);
        NewVersionRows.of(prepared, down.outcome()).ifPresent(rows -> judge(prepared, rows, down, opinion));
    }

    private static void judge(Prepared prepared, NewVersionRows rows, PlainDown down, Opinion opinion) {
        StartData later = rows.fill(opinion);
        List<NewRowsComparison.Loss> losses = common(prepared, later, down, opinion);
        opinion.add(findings(losses, false));
        List<Finding> doubtful = findings(losses, true);
        if (!doubtful.isEmpty()) {
            settle(prepared, doubtful, rows, down, opinion);
        }
        sides(prepared, later, down, opinion);
    }

    /**
     * Judges existing rows of the database after the step, of which none is doubtful.
     *
     * @param later the station with the rows
     */
    public static void judge(Prepared prepared, StartData later, Opinion opinion) {
        MoveResult down = prepared.trace(prepared.questions().downWithoutRows()).after(1);
        PlainDown plain = new PlainDown(down.outcome(), Optional.empty(), Optional.empty());
        common(prepared, later, plain, opinion).forEach(loss -> opinion.add(loss.finding()));
        sides(prepared, later, plain, opinion);
    }

    private static List<NewRowsComparison.Loss> common(
            Prepared prepared, StartData later, PlainDown down, Opinion opinion) {
        return losses(prepared, new NewRowsRun(prepared, later.start(), Optional.empty(), down, true), opinion);
    }

    private static void sides(Prepared prepared, StartData later, PlainDown down, Opinion opinion) {
        for (UnholdableRows unholdableRows : later.sides()) {
            losses(
                            prepared,
                            new NewRowsRun(
                                    prepared, later.startOf(unholdableRows), Optional.of(unholdableRows), down, true),
                            opinion)
                    .forEach(loss -> opinion.add(loss.finding()));
        }
    }

    private static List<Finding> findings(List<NewRowsComparison.Loss> losses, boolean written) {
        return losses.stream()
                .filter(loss -> loss.written() == written)
                .map(NewRowsComparison.Loss::finding)
                .toList();
    }

    /** What is lost in a run, without what is gone with triggers disabled. */
    private static List<NewRowsComparison.Loss> losses(Prepared prepared, NewRowsRun run, Opinion opinion) {
        run.run(opinion);
        Schema now = prepared.top().orElseThrow().schema();
        boolean triggered = run.losses().stream()
                .anyMatch(loss ->
                        now.find(loss.table()).filter(Container::hasTriggers).isPresent());
        if (!triggered) {
            return run.losses();
        }
        NewRowsRun calm = run.withoutTriggers();
        calm.run(new Opinion(Opinion.Origin.NEW_VERSION));
        Set<String> kept = new HashSet<>(new SurvivalFacts(prepared).guarded());
        calm.losses().forEach(loss -> kept.add(loss.finding().subject()));
        List<NewRowsComparison.Loss> losses = new ArrayList<>();
        for (NewRowsComparison.Loss loss : run.losses()) {
            if (kept.contains(loss.finding().subject())) {
                losses.add(loss);
            } else {
                opinion.add(LaterRowsJudgement.byTrigger(loss.finding()));
            }
        }
        return losses;
    }

    /**
     * A down may compute a value of the old shape from columns or tables that only the new version has, and generated
     * values do not agree with each other as an application's do. So rows are written once more as an application of the
     * old version writes them: what is still lost then is a fault. What the common rows lose too, or an
     * invariant finds, is one anyway.
     */
    private static void settle(
            Prepared prepared, List<Finding> doubtful, NewVersionRows rows, PlainDown down, Opinion opinion) {
        Opinion measured = new Opinion(Opinion.Origin.INVARIANTS);
        new InvariantJudge().judge(prepared, measured);
        Set<String> anyway = Stream.concat(RollbackJudge.losses(prepared).stream(), measured.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::subject)
                .collect(Collectors.toSet());
        List<Finding> open = new ArrayList<>();
        doubtful.forEach(finding -> {
            if (anyway.contains(finding.subject())) {
                opinion.add(finding);
            } else {
                open.add(finding);
            }
        });
        if (open.isEmpty()) {
            return;
        }
        Opinion aside = new Opinion(Opinion.Origin.NEW_VERSION);
        NewRowsRun run = new NewRowsRun(prepared, rows.fillInOldShape(aside).start(), Optional.empty(), down, true);
        run.run(aside);
        Set<String> still =
                run.losses().stream().map(loss -> loss.finding().subject()).collect(Collectors.toSet());
        for (Finding finding : open) {
            String table = finding.subject().substring(0, finding.subject().lastIndexOf('.'));
            if (still.contains(finding.subject())) {
                opinion.add(finding);
            } else if (run.judged(table)) {
                opinion.note("the down computes " + finding.subject()
                        + " from data that only the new version has; in rows written by the new version it"
                        + " changed " + finding.evidence().get(0)
                        + ", and the rehearsal cannot tell whether this is intended");
            } else {
                opinion.add(finding.withSeverity(Severity.WARNING));
            }
        }
    }
}
