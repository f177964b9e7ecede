package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.Segment;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.preparation.AppendOnlyTables;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.settings.Selection;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges the full rollback: down from the last version to the baseline and up again, in segments between points of no
 * return.
 *
 * @param context what is rehearsed
 * @param lab runs the experiments
 */
public record FullRollback(Context context, Laboratory lab) {
    private static final int SHOWN = 20;

    /** Judges the whole history. */
    public void judge(Opinion opinion) {
        context.history().steps().stream()
                .skip(Selection.first(context.history(), context.settings()) - 1L)
                .filter(step -> step.kind() == MigrationStep.Kind.VERSIONED && !context.hasRollback(step))
                .forEach(step -> opinion.note(step.label() + " has no rollback"));
        Segment.of(context.history(), context.settings()).forEach(segment -> judge(segment, opinion));
    }

    private void judge(Segment segment, Opinion opinion) {
        StepRange steps = context.stretch(segment);
        Recipe bottom = new Recipe.Migrated(segment.bottom());
        Observation start = lab.observe(bottom);
        Move.Steps down = Move.down(steps, context.zone());
        Move.Steps up = Move.up(steps, context.zone());
        Trace trace = lab.run(Experiment.over(new Recipe.Migrated(segment.top()))
                .then(down, Look.WHOLE, new Look.Difference(State.of(bottom)))
                .then(new Move.Rewind(
                        AppendOnlyTables.of(context).rewindable(start.digest().counters())))
                .then(up, Look.WHOLE));
        MoveResult downed = trace.after(1);
        if (ran(down, downed, "down", opinion)) {
            compare(segment, start, downed, opinion);
            if (ran(up, trace.last(), "second up", opinion)) {
                again(segment, trace.last(), opinion);
            }
        }
    }

    private String name(int station) {
        return station == 0 ? "the baseline" : context.step(station).label();
    }

    private boolean ran(Move.Steps move, MoveResult moveResult, String direction, Opinion opinion) {
        opinion.examined(Claim.ROLLBACK, moveResult.examined());
        moveResult.failure().ifPresent(failed -> {
            Script script = move.scripts().get(moveResult.scripts() - 1);
            opinion.add(fails(step(move, moveResult.scripts()), script, direction, failed));
        });
        return moveResult.succeeded();
    }

    /** The step of the script that ran last; every step of a segment has a down. */
    private static MigrationStep step(Move.Steps move, int scripts) {
        List<MigrationStep> steps = move.steps().steps();
        return steps.get(move.direction() == Move.Direction.UP ? scripts - 1 : steps.size() - scripts);
    }

    private static Finding fails(MigrationStep step, Script script, String direction, ScriptOutcome.Failed failed) {
        return Finding.of(Rules.FULL_ROLLBACK_FAILS, Severity.ERROR, Claim.ROLLBACK)
                .at(failed.location())
                .subject(script.file())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Fix " + script.file() + "; the full rollback did not reach the steps after it.")
                .message("The full rollback fails in the " + direction + " of " + step.label() + " at "
                        + failed.describe());
    }

    private void compare(Segment segment, Observation start, MoveResult downed, Opinion opinion) {
        Observation now = downed.whole();
        String what = "rollback to " + name(segment.bottom());
        opinion.add(ValuesRead.judge(Claim.ROLLBACK, start.digest()));
        opinion.add(ValuesRead.judge(Claim.ROLLBACK, now.digest()));
        opinion.examined(Claim.ROLLBACK, now.objectCount() + start.rowCount());
        List<String> lines = new ArrayList<>(SchemaRestored.describe(
                SchemaDiff.between(start.schema().snapshot(), now.schema().snapshot())));
        AppendOnlyTables.of(context)
                .passOver(downed.differenceFrom(State.of(new Recipe.Migrated(segment.bottom()))))
                .forEach(difference -> lines.add(rows(difference)));
        if (!lines.isEmpty()) {
            opinion.add(differs(
                    "The full rollback from " + name(segment.top()) + " to " + name(segment.bottom()) + " leaves "
                            + (lines.size() == 1 ? "1 difference: " : lines.size() + " differences, the first is ")
                            + lines.get(0),
                    what,
                    lines));
        }
    }

    private void again(Segment segment, MoveResult up, Opinion opinion) {
        SchemaDiff difference = since(segment, up.whole());
        if (!SchemaRestored.subjects(difference).isEmpty()) {
            difference = new SchemaDiff(difference.changes().stream()
                    .filter(change -> !noise(segment).contains(change.subject()))
                    .toList());
        }
        List<String> lines = SchemaRestored.describe(difference);
        if (!lines.isEmpty()) {
            opinion.add(differs(
                    "After the full rollback, a second up leads to a different schema than the first: " + lines.get(0),
                    "second up",
                    lines));
        }
    }

    private SchemaDiff since(Segment segment, Observation again) {
        return SchemaDiff.between(
                context.stations().station(segment.top()).schema().snapshot(),
                again.schema().snapshot());
    }

    /** Objects that differ between any two runs of the ups, such as a view into which the time was folded. */
    private List<String> noise(Segment segment) {
        Trace up = lab.run(Experiment.over(new Recipe.Migrated(segment.bottom()))
                .then(Move.up(context.stretch(segment), context.zone()), Look.WHOLE));
        return up.complete() ? SchemaRestored.subjects(since(segment, up.last().whole())) : List.of();
    }

    private static Finding differs(String message, String subject, List<String> lines) {
        return Finding.of(Rules.FULL_ROLLBACK_DIFFERS, Severity.ERROR, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(String.join("\n", lines))
                .evidence(lines.stream().limit(SHOWN).toList())
                .next("Fix the findings about the same objects in the steps above; this finding sums them up.")
                .message(message);
    }

    private static String rows(RecordsDifference difference) {
        return "rows of " + difference.container() + ": " + difference.lost().size() + " missing, "
                + difference.added().size() + " extra, "
                + difference.changed().size() + " values changed";
    }
}
