package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.EdgeText;
import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.List;

/** Judges whether the rows before an up exist again after its down; the next version can hold all of them. */
public final class Survival {

    private Survival() {}

    /** One finding per table for rows lost and added, and one per column for values. */
    public static List<Finding> judge(List<RecordsDifference> differences, SurvivalContext context) {
        List<Finding> findings = new ArrayList<>();
        for (RecordsDifference difference : differences) {
            if (difference.renumbered()) {
                findings.add(renumbered(difference));
                continue;
            }
            boolean kept = context.kept().contains(difference.container());
            boolean byTrigger =
                    context.byTrigger().contains(difference.container().toString());
            if (byTrigger && !(difference.lost().isEmpty() && difference.added().isEmpty())) {
                findings.add(rowsByTrigger(difference));
            } else if (kept
                    && !(difference.lost().isEmpty() && difference.added().isEmpty())) {
                findings.add(rowsKeptByTriggers(difference));
            } else {
                lost(difference, context, findings);
                added(difference, findings);
            }
            difference
                    .changedByField()
                    .forEach((column, changes) ->
                            findings.add(value(difference.container() + "." + column, changes, context)));
        }
        return findings;
    }

    private static void lost(RecordsDifference difference, SurvivalContext context, List<Finding> findings) {
        if (difference.lost().isEmpty()) {
            return;
        }
        boolean byUp = context.lostByUp().containsKey(difference.container());
        boolean dropped = !byUp && context.dropped(difference.container());
        FindingBuilder finding = byUp
                ? Finding.of(Rules.ROWS_LOST, Severity.ERROR, Claim.UP)
                : Finding.of(Rules.ROW_LOST, Severity.ERROR, Claim.ROLLBACK);
        findings.add(finding.subject(difference.container().toString())
                .lossClass(LossClass.ROW_GONE.words())
                .evidence(Evidence.rows(difference.lost()))
                .next(
                        byUp || dropped
                                ? "Keep the rows, or move them to a table from which the down can restore them."
                                : "In the down, do not delete rows that existed before the up.")
                .message(Counted.of(difference.lost().size(), "row") + " of " + difference.container()
                        + " that existed before the up "
                        + (difference.lost().size() == 1 ? "is" : "are") + " gone after the down"
                        + (byUp
                                ? "; the up deleted them."
                                : dropped
                                        ? "; the up dropped or renamed the table."
                                        : "; after the up, the table still had at least as many rows as before.")));
    }

    private static void added(RecordsDifference difference, List<Finding> findings) {
        if (!difference.added().isEmpty()) {
            findings.add(Finding.of(Rules.ROW_ADDED, Severity.ERROR, Claim.ROLLBACK)
                    .subject(difference.container().toString())
                    .lossClass(LossClass.ROW_ADDED.words())
                    .evidence(Evidence.rows(difference.added()))
                    .next("In the down, delete the rows that the up inserted; if scripts only append to this"
                            + " table, declare it in"
                            + " migration-safety.yml under declarations: logs.")
                    .message("After the down, " + difference.container() + " has "
                            + Counted.of(difference.added().size(), "row") + " that did not exist before the up."));
        }
    }

    private static Finding renumbered(RecordsDifference difference) {
        String table = difference.container().toString();
        String field = difference.changed().get(0).field().toString();
        return Finding.of(Rules.VALUE_LOST, Severity.ERROR, Claim.ROLLBACK)
                .subject(table + "." + field)
                .lossClass(LossClass.RENUMBERED.words())
                .evidence(Evidence.cells(difference.changed()))
                .next(
                        "Keep the ids for the down: whatever refers to them outside of this database, or without a foreign"
                                + " key, then names different rows. If that is meant, declare the loss: lossy " + table
                                + "."
                                + field + ".")
                .message("The ids of " + Counted.of(difference.changed().size(), "row") + " of " + table
                        + " were renumbered: after the down, " + field
                        + " differs from what it was before the up, and the rows are otherwise equal.");
    }

    private static Finding rowsByTrigger(RecordsDifference difference) {
        List<DataRecord> rows = new ArrayList<>(difference.lost());
        rows.addAll(difference.added());
        return Finding.of(Rules.TOUCHED_BY_TRIGGER, Severity.WARNING, Claim.ROLLBACK)
                .subject(difference.container().toString())
                .lossClass("rows")
                .evidence(Evidence.rows(rows))
                .next("If the trigger should not fire during the migration, disable it there; otherwise accept this.")
                .message("Triggers added " + Counted.of(difference.added().size(), "row") + " to "
                        + difference.container()
                        + " and removed "
                        + difference.lost().size()
                        + " during up and down; with triggers disabled, the table does not change.");
    }

    private static Finding rowsKeptByTriggers(RecordsDifference difference) {
        List<DataRecord> rows = new ArrayList<>(difference.lost());
        rows.addAll(difference.added());
        return keptByTriggers(difference.container().toString(), "rows", Evidence.rows(rows))
                .message("Triggers of other tables write to " + difference.container()
                        + ", and generated rows are not consistent with them: " + Counted.of(rows.size(), "row")
                        + " appeared or disappeared during up and down.");
    }

    private static FindingBuilder keptByTriggers(String subject, String loss, List<String> evidence) {
        return Finding.of(Rules.TOUCHED_BY_TRIGGER, Severity.WARNING, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(loss)
                .evidence(evidence)
                .next("If the table contains data that its triggers cannot compute again, keep its rows in the down.");
    }

    private static boolean isKept(String subject, SurvivalContext context) {
        return context.kept().stream().anyMatch(table -> subject.startsWith(table + "."))
                && !context.guarded().contains(subject);
    }

    private static Finding value(String subject, List<ValueChange> changes, SurvivalContext context) {
        List<String> evidence = Evidence.cells(changes);
        LossClass loss = LossClass.of(changes);
        if (context.byTrigger().contains(subject) && !context.guarded().contains(subject)) {
            return Finding.of(Rules.TOUCHED_BY_TRIGGER, Severity.WARNING, Claim.ROLLBACK)
                    .subject(subject)
                    .lossClass(loss.words())
                    .evidence(evidence)
                    .next("If the trigger should not fire during the migration, disable it there; otherwise"
                            + " accept this.")
                    .message("A trigger of the table changed " + subject + " in " + Counted.of(changes.size(), "row")
                            + " during up and down; with the trigger disabled, the values survive.");
        }
        if (isKept(subject, context)) {
            return keptByTriggers(subject, loss.words(), evidence)
                    .message("Triggers of other tables write to " + subject
                            + ", and generated values are not consistent with them: it has a different value in "
                            + Counted.of(changes.size(), "row") + " after the down.");
        }
        boolean edgeOnly = context.unchanged(subject)
                && changes.stream().allMatch(change -> context.isEdge(subject, change.textBefore()));
        boolean texts = changes.stream().allMatch(change -> EdgeText.is(change.textBefore()));
        return Finding.of(Rules.VALUE_LOST, edgeOnly ? Severity.WARNING : Severity.ERROR, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(loss.words())
                .evidence(evidence)
                .next("Keep the old values where the down can find them, or declare the loss: lossy " + subject + ".")
                .message(subject + " has a different value in " + Counted.of(changes.size(), "row")
                        + " after the down than before the" + " up (" + loss.words() + ")"
                        + (edgeOnly
                                ? "; seen only with "
                                        + (texts
                                                ? "text that is empty, or has leading or trailing blanks or"
                                                        + " combining marks."
                                                : "rare values at the limits of the type.")
                                : "."));
    }
}
