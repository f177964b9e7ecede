package dev.migrationsafety.rules;

import dev.migrationsafety.data.LossClass;
import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.data.ValueChange;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a rollback over rows that were written at the new version. */
public final class LaterRowsJudgement {
    private LaterRowsJudgement() {}

    /**
     * A down that refuses such rows: a warning, unless it leaves the station half-way.
     *
     * @param untouched whether the database is as it was
     */
    public static Finding refused(
            ScriptOutcome.Failed failed, String file, Optional<Transition> border, boolean untouched) {
        if (untouched) {
            return Finding.of(Rules.ROLLBACK_BLOCKED, Severity.WARNING, Claim.ROLLBACK)
                    .at(failed.location())
                    .subject(file)
                    .lossClass(failed.code())
                    .evidence(List.of(failed.statement().text()))
                    .next("Tell whoever decides about a rollback, or make the down convert such rows.")
                    .message("The rollback over " + file + " closes with the first such row written at the new version"
                            + beyond(border) + ": " + failed.describe());
        }
        return Finding.of(Rules.DOWN_FAILS_WITH_ROWS, Severity.ERROR, Claim.ROLLBACK)
                .at(failed.location())
                .subject(file)
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let the down refuse such rows before it changes anything, or make it work over them.")
                .message("Migration " + file + " stops half-way over rows written at the new version" + beyond(border)
                        + ", and what ran before stays: " + failed.describe());
    }

    /** A step that cannot go up again over rows of the new version that went down. */
    public static Finding secondUpFails(ScriptOutcome.Failed failed, String file, Optional<Transition> border) {
        return Finding.of(Rules.SECOND_UP_FAILS, Severity.ERROR, Claim.ROLLBACK)
                .at(failed.location())
                .subject(file)
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let the down bring rows of the new version into a shape from which the up can go on.")
                .message("After rows were written at the new version" + beyond(border)
                        + " and went down, the up fails when it runs again, at " + failed.describe());
    }

    /**
     * Rows of the older shape beside the new ones. One that is gone is a fault; a value that changed only there may be
     * meant, for example a sum over new rows, and is a warning.
     */
    public static List<Finding> older(List<RecordsDifference> differences, Optional<Transition> border) {
        List<Finding> findings = new ArrayList<>();
        for (RecordsDifference difference : differences) {
            if (!difference.lost().isEmpty()) {
                findings.add(Finding.of(Rules.ROW_LOST, Severity.ERROR, Claim.ROLLBACK)
                        .subject(difference.container().toString())
                        .lossClass("row gone beside new rows")
                        .evidence(Evidence.rows(difference.lost()))
                        .next("Do not delete rows in the down that were there before the up.")
                        .message(Counted.of(difference.lost().size(), "row") + " of " + difference.container()
                                + " from before the up "
                                + (difference.lost().size() == 1 ? "is" : "are")
                                + " gone after the down as soon as other rows were"
                                + " written at the new version" + beyond(border) + "."));
            }
            difference
                    .changedByField()
                    .forEach((column, changes) ->
                            findings.add(Finding.of(Rules.VALUE_LOST, Severity.WARNING, Claim.ROLLBACK)
                                    .subject(difference.container() + "." + column)
                                    .lossClass(LossClass.of(changes).words())
                                    .evidence(Evidence.cells(changes))
                                    .next("Make sure that the down means to compute these values from the new rows.")
                                    .message(difference.container() + "." + column + " differs in "
                                            + Counted.of(changes.size(), "row")
                                            + " after the down from what it was before the up, but only if other"
                                            + " rows were written at the new version" + beyond(border) + ".")));
        }
        return findings;
    }

    /**
     * What became of the rows of one table. Blanks that a cast drops at the end of a text are passed over: the same cast
     * refuses longer texts, which is told.
     *
     * @param border what of the old shape the rows do not meet; empty if the old shape can hold them
     * @param wrote whether the down changed or deleted rows of the table
     * @param old the tables of the old shape
     * @param now the tables of the new version
     */
    public static List<Finding> judge(
            LaterLoss loss, Optional<Transition> border, boolean wrote, Schema old, Schema now) {
        List<Finding> findings = new ArrayList<>();
        String table = loss.rows().container().toString();
        int count = loss.rows().records().size();
        if (loss.place() && !loss.gone().isEmpty()) {
            findings.add(cost(
                    table,
                    "row gone",
                    Evidence.rows(loss.gone()),
                    loss.gone().size() + " of " + count + " rows of " + table + " that were written at the new version"
                            + beyond(border)));
        }
        boolean cast =
                border.filter(each -> each.effect() == Transition.Effect.TYPE).isPresent();
        loss.lost().forEach((column, changes) -> {
            String subject = table + "." + column;
            boolean measured = now.field(subject).filter(Field::measures).isPresent()
                    && changes.stream().anyMatch(change -> change.textBefore() != null);
            if (border.isPresent() && wrote && !cast && !measured) {
                findings.add(cost(
                        subject,
                        LossClass.of(changes).words(),
                        Evidence.cells(changes),
                        Counted.of(changes.size(), "value") + " of " + subject + " ("
                                + LossClass.of(changes).words() + ") that were written at the new version"
                                + beyond(border)));
            } else if (border.filter(each -> ForcedLoss.dropsBlanks(each, changes))
                    .isEmpty()) {
                findings.add(lost(subject, changes, border, cast, count)
                        .withSeverity(isEdgeOnly(subject, changes, old, now) ? Severity.WARNING : Severity.ERROR));
            }
        });
        return findings;
    }

    /** Whether a column of unchanged type lost nothing but values from the edge pool. */
    private static boolean isEdgeOnly(String subject, List<ValueChange> changes, Schema old, Schema now) {
        Optional<Field> field = now.field(subject);
        return field.isPresent()
                && old.field(subject).filter(field.get()::hasTypeOf).isPresent()
                && changes.stream().allMatch(change -> field.get().isRare(change.textBefore()));
    }

    /** The same as a trigger's doing, since with triggers disabled nothing is lost. */
    public static Finding byTrigger(Finding loss) {
        return Finding.of(Rules.TOUCHED_BY_TRIGGER, Severity.WARNING, Claim.ROLLBACK)
                .subject(loss.subject())
                .lossClass(loss.lossClass())
                .evidence(loss.evidence())
                .next("If the trigger should not see the migration, disable it there; otherwise accept this.")
                .message("A trigger changed " + loss.subject()
                        + " during the rollback in rows that were written at the new version; with triggers disabled the"
                        + " values survive.");
    }

    private static Finding lost(
            String subject, List<ValueChange> changes, Optional<Transition> border, boolean cast, int count) {
        String words = LossClass.of(changes).words();
        return Finding.of(cast ? Rules.LOSSY_CAST : Rules.VALUE_LOST, Severity.ERROR, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(words)
                .evidence(Evidence.cells(changes))
                .next("Let the down refuse such values, or keep them where another up finds them; if the loss is meant,"
                        + " declare it: lossy " + subject + ".")
                .message("The down changed " + Counted.of(changes.size(), "value") + " of " + subject + " (" + words
                        + ") in " + count
                        + " rows that were written at the new version" + beyond(border)
                        + (border.isPresent() ? "." : ", though the old shape can hold them."));
    }

    private static Finding cost(String subject, String lossClass, List<String> evidence, String what) {
        return Finding.of(Rules.ROLLBACK_LOSES_DATA, Severity.WARNING, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(lossClass)
                .evidence(evidence)
                .next("Going back throws these away; tell whoever decides about a rollback.")
                .message("The rollback costs " + what + ".");
    }

    private static String beyond(Optional<Transition> border) {
        return border.map(each -> " (" + each.describe() + ")").orElse("");
    }
}
