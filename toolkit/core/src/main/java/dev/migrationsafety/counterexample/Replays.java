package dev.migrationsafety.counterexample;

import dev.migrationsafety.attribution.Journal;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.laboratory.WrittenRows;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.settings.RegressionRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Replays the rows that failed in earlier runs of a step, each set alone, before anything else is rehearsed there. */
public final class Replays {
    private final Context context;
    private final StepRange step;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Replays(Context context, StepRange step) {
        this.context = context;
        this.step = step;
    }

    /** Runs all of a step. */
    public static Replays of(Context context, StepRange step) {
        Replays replays = new Replays(context, step);
        context.settings().reproducing().regressions().stream()
                .filter(rows -> rows.step().equals(step.name()))
                .forEach(replays::replay);
        return replays;
    }

    /** Adds what was found to what the generated rows showed; where both show the same, it is said once. */
    public void tell(Journal journal) {
        notes.forEach(journal::note);
        for (Finding finding : findings) {
            Optional<Finding> known = journal.findings().stream()
                    .filter(other -> other.fingerprint().equals(finding.fingerprint()))
                    .findFirst();
            if (known.isEmpty()) {
                journal.add(finding, Opinion.Origin.PREPARATION);
            } else if (finding.reproduction().isPresent()
                    && known.get().reproduction().isEmpty()) {
                Reproduction rows = finding.reproduction().get();
                journal.replace(
                        known.get(), known.get().withEvidence(line(rows.kept())).with(rows));
            }
        }
    }

    private static String line(String file) {
        return "reproduced with the rows of " + file;
    }

    private void replay(RegressionRows rows) {
        if (rows.after() && !context.hasRollback(step)) {
            notes.add("the rows of " + rows.script().file() + " were not replayed: they belong after " + step.label()
                    + ", which has no rollback");
            return;
        }
        RowTrial trial = rows.after() ? RowTrial.after(context, step) : RowTrial.before(context, step);
        Supplier<WrittenRows> writer = () -> WrittenRows.of(context, trial.station(), rows.script());
        WrittenRows written = writer.get();
        ScriptOutcome outcome = written.outcome();
        if (outcome instanceof ScriptOutcome.Failed failed) {
            written.database().close();
            findings.add(refused(rows, failed));
            return;
        }
        Reproduction reproduction = new Reproduction(
                count(outcome), true, true, rows.script().text(), rows.script().file());
        trial
                .over(Laboratory.of(context), written.database(), () -> writer.get()
                        .database())
                .stream()
                .filter(RowRules::hangsOnRows)
                .map(finding -> finding.withEvidence(line(rows.script().file())).with(reproduction))
                .forEach(findings::add);
    }

    private static int count(ScriptOutcome outcome) {
        return outcome instanceof ScriptOutcome.Succeeded written
                ? (int) written.written().orElse(Map.of()).values().stream()
                        .mapToLong(ScriptOutcome.Written::inserted)
                        .sum()
                : 0;
    }

    private Finding refused(RegressionRows rows, ScriptOutcome.Failed failed) {
        return Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                .at(failed.location())
                .subject(rows.script().file())
                .evidence(List.of(failed.statement().text()))
                .next("Adapt the file to that version, or remove it if such rows can no longer exist.")
                .message("The rows of " + rows.script().file() + " could not be written "
                        + (rows.after() ? "after " : "before ") + step.label() + ", so they were not replayed: "
                        + failed.describe());
    }
}
