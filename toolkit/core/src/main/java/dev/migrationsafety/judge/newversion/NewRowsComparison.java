package dev.migrationsafety.judge.newversion;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.AppendOnlyTables;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares rows that the new version wrote before a down with what the down and the second up made of them. */
final class NewRowsComparison {
    /**
     * A value that is not what it was.
     *
     * @param finding the finding, an error
     * @param table its table
     * @param written whether the old version can hold the value, and the down wrote it
     */
    record Loss(Finding finding, ContainerName table, boolean written) {}

    private final Prepared prepared;
    private final Optional<Transition> border;
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();

    /**
     * Over the rows of a start.
     *
     * @param border the border of the old shape beyond which they are; empty if the old shape can hold them
     */
    NewRowsComparison(Prepared prepared, Optional<Transition> border) {
        this.prepared = prepared;
        this.border = border;
    }

    /** What was lost as far as this run can tell. */
    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** Whether rows of a table went down and up. */
    boolean judged(String table) {
        return filled.contains(table);
    }

    /** Rows of the older shape must survive beside the new ones. */
    void older(List<RecordsDifference> differences, Set<ContainerName> touched, Opinion opinion) {
        List<RecordsDifference> lost = AppendOnlyTables.of(prepared.context()).passOver(differences).stream()
                .filter(difference -> !touched.contains(difference.container()))
                .map(RecordsDifference::withoutAdded)
                .filter(difference -> !difference.isEmpty())
                .toList();
        LaterRowsJudgement.older(lost, border).forEach(opinion::add);
    }

    /** Compares the new rows as they were written with what the second up made of them. */
    void compare(NewRows.Written written, NewRows.Left left, NewRows.Again again, ScriptOutcome down, Opinion opinion) {
        Schema old = prepared.before().schema();
        Schema now = prepared.top().orElseThrow().schema();
        written.records().forEach((name, were) -> {
            Records back = again.records().get(name);
            if (back == null) {
                opinion.note("the data loss of the rollback in " + name
                        + " is unknown, since the second up made a different table of it");
                return;
            }
            LaterLoss loss =
                    LaterLoss.of(were, Optional.ofNullable(left.records().get(name)), back);
            if (border.isEmpty()) {
                loss.describeCosts().forEach(opinion::cost);
            }
            filled.add(name.toString());
            for (Finding finding : LaterRowsJudgement.judge(loss, border, wrote(down, name), old, now)) {
                if (finding.severity() == Severity.ERROR) {
                    losses.add(new Loss(finding, name, border.isEmpty() && wrote(down, name)));
                } else {
                    opinion.add(finding);
                }
            }
        });
    }

    private static boolean wrote(ScriptOutcome down, ContainerName table) {
        return down instanceof ScriptOutcome.Succeeded done && done.changed(table);
    }
}
