package dev.migrationsafety.judge.up;

import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Evidence;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.judge.evidence.Masks;
import dev.migrationsafety.preparation.AppendOnlyTables;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import java.util.List;

/** Checks that row security hides no rows from the migration: the up must have the same effect if it sees all rows. */
public final class HiddenRowsJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        if (prepared.before().rowCount() == 0
                || !prepared.context().engine().hidesRecords(prepared.before().schema())) {
            return;
        }
        Look.Difference sinceUp = new Look.Difference(prepared.questions().top());
        Trace trace = prepared.trace(Experiment.over(prepared.questions().start(), Look.WHOLE)
                .then(new Move.ShowAll())
                .then(prepared.questions().up(), Look.WHOLE, sinceUp));
        if (trace.complete()) {
            List<RecordsDifference> differences = AppendOnlyTables.of(prepared.context())
                    .passOver(trace.last().get(sinceUp));
            if (!differences.isEmpty()) {
                Masks.measure(prepared)
                        .apply(differences)
                        .forEach(difference -> opinion.add(finding(prepared, difference)));
            }
        }
    }

    private static Finding finding(Prepared prepared, RecordsDifference difference) {
        int rows = difference.added().size()
                + difference.lost().size()
                + (int) difference.changed().stream()
                        .map(change -> change.key())
                        .distinct()
                        .count();
        List<String> evidence = difference.added().isEmpty()
                ? difference.changed().isEmpty()
                        ? Evidence.rows(difference.lost())
                        : Evidence.cells(difference.changed())
                : Evidence.rows(difference.added());
        return Finding.of(Rules.ROWS_HIDDEN, Severity.ERROR, Claim.UP)
                .subject(difference.container().toString())
                .lossClass("hidden rows")
                .evidence(evidence)
                .next(prepared.context().engine().advice(Advice.SHOW_ALL_ROWS))
                .message("Row security hides rows from migration "
                        + prepared.step().upFile() + ": if the migration sees all rows, " + Counted.of(rows, "row")
                        + " of " + difference.container() + " end up different.");
    }
}
