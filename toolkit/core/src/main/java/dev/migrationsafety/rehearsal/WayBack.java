package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.LossClass;
import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.rules.SequencesRestored;
import dev.migrationsafety.rules.Survival;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The second half of a rung: down, compare with the station before; up again, compare with the station after. */
final class WayBack {
    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;

    WayBack(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = ascent.journal();
    }

    /** Down, and if asked so up again; gives what the down did if it ran to its end. */
    Optional<Down> rehearse(boolean again) {
        Observation after = ascent.after().orElseThrow();
        try (Database database = ascent.top().orElseThrow().template().open()) {
            Instant start = context.parts().clock().instant();
            ScriptOutcome outcome = step.down(database, context.zone());
            took(Duration.between(start, context.parts().clock().instant()));
            journal.examined(Claim.WAY_BACK, outcome.examined());
            journal.ran(Claim.WAY_BACK, outcome);
            if (outcome instanceof ScriptOutcome.Failed failed) {
                journal.add(failure(failed));
                return Optional.empty();
            }
            journal.add(PassedOver.byDown(context, step, outcome));
            Observation restored = Observation.of(database);
            journal.add(ValuesRead.judge(Claim.WAY_BACK, restored.digest()));
            schema(restored);
            rows(after, restored, database);
            logs(after, restored, database);
            journal.add(SequencesRestored.judge(ascent.before().digest(), restored.digest()));
            Optional<Schema> above = again ? new SecondUp(context, ascent, journal).after(database) : Optional.empty();
            return Optional.of(new Down(outcome, Optional.of(restored.schema()), above));
        }
    }

    private void took(Duration duration) {
        journal.wayBackTook(duration);
        context.settings()
                .waysBack()
                .limit()
                .filter(limit -> duration.compareTo(limit) > 0)
                .ifPresent(limit -> journal.add(Finding.of(Rules.WAY_BACK_TOO_SLOW, Severity.ERROR, Claim.WAY_BACK)
                        .subject(step.downFile())
                        .evidence(List.of("measured: " + duration.toMillis() + " ms on "
                                + ascent.after().orElseThrow().rowCount() + " rows"))
                        .next("Make the down faster, or raise way-back-limit under policy.")
                        .message("The way back over " + step.downFile() + " took longer than the policy allows ("
                                + limit.toMillis() + " ms), and production holds more rows.")));
    }

    private Finding failure(ScriptOutcome.Failed failed) {
        if (onlyRaises(failed)) {
            return Finding.of(Rules.UNDECLARED_POINT_OF_NO_RETURN, Severity.ERROR, Claim.WAY_BACK)
                    .at(failed.location())
                    .subject(step.name())
                    .next("Declare it in migration-safety.yml under declarations: irreversible, with owner and reason.")
                    .message("The down of " + step.label() + " only raises an error: " + failed.describe());
        }
        boolean alsoWithoutRows = failsWithoutRows();
        String file = step.downFile();
        return Finding.of(
                        alsoWithoutRows ? Rules.DOWN_FAILS : Rules.DOWN_FAILS_WITH_ROWS, Severity.ERROR, Claim.WAY_BACK)
                .at(failed.location())
                .subject(file)
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next(
                        alsoWithoutRows
                                ? "Fix the down script."
                                : "Make the down work on tables that hold rows, as they will on the day it is needed.")
                .message("Migration " + file + " failed" + (alsoWithoutRows ? "" : " as soon as tables hold rows,")
                        + " at " + failed.describe());
    }

    private static boolean onlyRaises(ScriptOutcome.Failed failed) {
        return failed.statements().orElse(1) == 0 && failed.is(Failure.Kind.RAISED);
    }

    private boolean failsWithoutRows() {
        try (Kept station = context.structure().kept(step.to());
                Database empty = station.template().open()) {
            return step.down(empty, context.zone()) instanceof ScriptOutcome.Failed;
        }
    }

    private void schema(Observation restored) {
        SchemaDiff difference = SchemaDiff.between(
                ascent.before().schema().snapshot(), restored.schema().snapshot());
        journal.examined(Claim.WAY_BACK, restored.objectCount());
        journal.add(SchemaRestored.judge(difference));
        Notes.of(difference).forEach(journal::note);
    }

    private void rows(Observation after, Observation restored, Database database) {
        journal.examined(Claim.WAY_BACK, ascent.before().rowCount());
        try (LazyClone reference = new LazyClone(ascent.filled().common().template())) {
            List<RecordsDifference> all = new RowComparison(ascent.before(), reference).with(restored, database);
            Logs logs = Logs.of(context);
            logs.note(all, journal);
            List<RecordsDifference> differences = logs.passOver(all);
            if (!differences.isEmpty()) {
                journal.add(Survival.judge(differences, new SurvivalFacts(context, ascent).about(differences, after)));
            }
        }
    }

    /** A log keeps what the up wrote, whatever the down does. */
    private void logs(Observation after, Observation restored, Database database) {
        Logs logs = Logs.of(context);
        if (!logs.tables().isEmpty()) {
            try (LazyClone top = new LazyClone(ascent.top().orElseThrow().template())) {
                journal.add(logs.erased(new RowComparison(after, top).with(restored, database), journal));
            }
        }
    }

    /** The rows of tables on both sides that the up itself lost, where there is no way back to bring them. */
    static void lossesOfUp(Context context, Ascent ascent) {
        Optional<Observation> after = ascent.after();
        if (after.isPresent()) {
            SurvivalFacts facts = new SurvivalFacts(context, ascent);
            facts.lostByUp(after.get()).forEach((table, count) -> ascent.journal()
                    .add(Finding.of(Rules.ROWS_LOST, Severity.ERROR, Claim.UP)
                            .subject(table.toString())
                            .lossClass(LossClass.ROW_GONE.words())
                            .next("Keep the rows, or declare the loss: lossy " + table + ".")
                            .message("The up loses " + Counted.of(count, "row") + " of " + table
                                    + ", and no way back was rehearsed that would bring them back.")));
        }
    }
}
