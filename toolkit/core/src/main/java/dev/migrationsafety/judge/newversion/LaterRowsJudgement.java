package dev.migrationsafety.judge.newversion;

import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Evidence;
import dev.migrationsafety.judge.unholdable.ForcedLoss;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a rollback after the new version has written rows. */
public final class LaterRowsJudgement {
    private LaterRowsJudgement() {}

    /**
     * A down that refuses such rows: a warning, unless it leaves partial changes behind.
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
                    .message("Once the new version has written such a row" + described(border) + ", " + file
                            + " can no longer be rolled back: " + failed.describe());
        }
        return Finding.of(Rules.DOWN_FAILS_WITH_ROWS, Severity.ERROR, Claim.ROLLBACK)
                .at(failed.location())
                .subject(file)
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let the down refuse such rows before it changes anything, or make it work with them.")
                .message("Migration " + file + " fails midway on rows written by the new version" + described(border)
                        + " and leaves partial changes behind: " + failed.describe());
    }

    /** A step whose up fails when it runs again after a rollback of rows of the new version. */
    public static Finding secondUpFails(ScriptOutcome.Failed failed, String file, Optional<Transition> border) {
        return Finding.of(Rules.SECOND_UP_FAILS, Severity.ERROR, Claim.ROLLBACK)
                .at(failed.location())
                .subject(file)
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let the down convert rows of the new version into rows that the up accepts.")
                .message("Migration " + file
                        + " fails when it runs again after a rollback of rows written by the new version"
                        + described(border) + ", at " + failed.describe());
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
                        .lossClass("older row gone")
                        .evidence(Evidence.rows(difference.lost()))
                        .next("In the down, do not delete rows that existed before the up.")
                        .message(Counted.of(difference.lost().size(), "row") + " of " + difference.container()
                                + " that existed before the up "
                                + (difference.lost().size() == 1 ? "is" : "are")
                                + " gone after the down once the new version has written" + " more rows"
                                + described(border) + "."));
            }
            difference
                    .changedByField()
                    .forEach((column, changes) -> findings.add(Finding.of(
                                    Rules.VALUE_LOST, Severity.WARNING, Claim.ROLLBACK)
                            .subject(difference.container() + "." + column)
                            .lossClass(LossClass.of(changes).words())
                            .evidence(Evidence.cells(changes))
                            .next("Make sure that the down is intended to compute these values from the" + " new rows.")
                            .message(difference.container() + "." + column + " has a different value in "
                                    + Counted.of(changes.size(), "row")
                                    + " after the down than before the up, but only if the new version"
                                    + " has written more rows" + described(border) + ".")));
        }
        return findings;
    }

    /**
     * Judges the rows of one table. Trailing blanks that a cast removes are ignored: the same cast
     * refuses longer texts, which is reported.
     *
     * @param border the demand of the old version that the rows do not meet; empty if the old version can hold them
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
                    loss.gone().size() + " of " + count + " rows of " + table + " that the new version wrote"
                            + described(border)));
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
                                + LossClass.of(changes).words() + ") that the new version wrote" + described(border)));
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
                .next("If the trigger should not fire during the migration, disable it there; otherwise accept this.")
                .message("A trigger changed " + loss.subject()
                        + " during the rollback in rows written by the new version; with triggers"
                        + " disabled, the values survive.");
    }

    private static Finding lost(
            String subject, List<ValueChange> changes, Optional<Transition> border, boolean cast, int count) {
        String words = LossClass.of(changes).words();
        return Finding.of(cast ? Rules.LOSSY_CAST : Rules.VALUE_LOST, Severity.ERROR, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(words)
                .evidence(Evidence.cells(changes))
                .next("Let the down refuse such values, or keep them where the next up finds them; if the loss is"
                        + " intended, declare it: lossy " + subject + ".")
                .message("The down changed " + Counted.of(changes.size(), "value") + " of " + subject + " (" + words
                        + ") in " + count
                        + " rows written by the new version" + described(border)
                        + (border.isPresent() ? "." : ", although the old version can hold them."));
    }

    private static Finding cost(String subject, String lossClass, List<String> evidence, String what) {
        return Finding.of(Rules.ROLLBACK_LOSES_DATA, Severity.WARNING, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(lossClass)
                .evidence(evidence)
                .next("Tell whoever decides about a rollback, or keep this data for the next up.")
                .message("Rolling back loses " + what + ".");
    }

    private static String described(Optional<Transition> border) {
        return border.map(each -> " (" + each.describe() + ")").orElse("");
    }
}
