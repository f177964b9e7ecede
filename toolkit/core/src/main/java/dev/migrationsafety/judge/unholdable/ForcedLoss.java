package dev.migrationsafety.judge.unholdable;

import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Evidence;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges values that the next version cannot hold and that the up nevertheless accepted: a cast that rounds or
 * truncates is a fault, a deliberate change by DML is data loss of the rollback.
 */
public final class ForcedLoss {

    private ForcedLoss() {}

    /**
     * Judges one side run.
     *
     * @param transition what the next version newly demands
     * @param differences rows before the up against rows after the down
     * @param explicit whether the step ran DML on the transition's table and changed no type in it
     * @param converted whether the up took the values of a column, named as {@code table.column}, into its new type
     *     without cutting any
     * @param measures whether a column, named likewise, contains numbers, dates or times
     */
    public static List<Finding> afterDown(
            Transition transition,
            List<RecordsDifference> differences,
            boolean explicit,
            Predicate<String> converted,
            Predicate<String> measures) {
        List<Finding> findings = new ArrayList<>();
        for (RecordsDifference difference : differences) {
            if (!difference.lost().isEmpty()) {
                findings.add(loss(
                        transition,
                        difference.container().toString(),
                        LossClass.ROW_GONE.words(),
                        explicit,
                        false,
                        true,
                        Counted.of(difference.lost().size(), "row") + " of " + difference.container(),
                        Evidence.rows(difference.lost())));
            }
            difference.changedByField().forEach((column, changes) -> {
                String subject = difference.container() + "." + column;
                boolean soft =
                        !measures.test(subject) || changes.stream().allMatch(change -> change.textBefore() == null);
                findings.add(changed(transition, subject, changes, explicit, converted.test(subject), soft));
            });
        }
        return findings;
    }

    /** The same for a step without a rollback: only a value that is the old one with less in it is a plain cast. */
    public static Optional<Finding> afterUp(Transition transition, RecordsDifference difference) {
        FieldPath column = transition.fields().get(0);
        String subject = difference.container() + "." + column;
        List<ValueChange> changes = difference.changedByField().getOrDefault(column, List.of()).stream()
                .filter(change ->
                        LossClass.of(change.textBefore(), change.textAfter()).isCut()
                                || transition.rounds(change.textBefore(), change.textAfter())
                                || dropsBlanks(transition, List.of(change)))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changed(transition, subject, changes, false, false, false));
    }

    private static Finding changed(
            Transition transition,
            String subject,
            List<ValueChange> changes,
            boolean explicit,
            boolean converted,
            boolean soft) {
        return !explicit && dropsBlanks(transition, changes)
                ? blanks(transition, subject, changes)
                : loss(
                        transition,
                        subject,
                        LossClass.of(changes).words(),
                        explicit,
                        converted,
                        soft,
                        Counted.of(changes.size(), "value") + " of " + subject,
                        Evidence.cells(changes));
    }

    private static Finding blanks(Transition transition, String subject, List<ValueChange> changes) {
        return Finding.of(Rules.LOSSY_CAST, Severity.WARNING, Claim.UP)
                .subject(subject)
                .lossClass(LossClass.of(changes).words())
                .evidence(Evidence.cells(changes))
                .next("If trailing blanks are significant, refuse such values before the change.")
                .message("The up silently removed the trailing blanks of " + Counted.of(changes.size(), "value")
                        + " of " + subject + ": the next version cannot hold such values (" + transition.describe()
                        + ").");
    }

    /** Whether changes of values beyond a transition are nothing but blanks that the server dropped. */
    public static boolean dropsBlanks(Transition transition, List<ValueChange> changes) {
        return changes.stream().allMatch(change -> transition.dropsBlanks(change.textBefore(), change.textAfter()));
    }

    private static Finding loss(
            Transition transition,
            String subject,
            String lossClass,
            boolean explicit,
            boolean converted,
            boolean soft,
            String what,
            List<String> evidence) {
        if (explicit && soft) {
            return Finding.of(Rules.ROLLBACK_LOSES_DATA, Severity.WARNING, Claim.ROLLBACK)
                    .subject(subject)
                    .lossClass(lossClass)
                    .evidence(evidence)
                    .next("Tell whoever decides about a rollback, or keep the old values for the down.")
                    .message("Rolling back loses " + what + " (" + lossClass + "): the step "
                            + (lossClass.equals(LossClass.ROW_GONE.words()) ? "deleted" : "replaced")
                            + " them before the change (" + transition.describe()
                            + "), and the down does not restore them.");
        }
        if (explicit) {
            return Finding.of(Rules.VALUE_LOST, Severity.ERROR, Claim.ROLLBACK)
                    .subject(subject)
                    .lossClass(lossClass)
                    .evidence(evidence)
                    .next("Keep the old values for the down, or declare the loss: lossy " + subject + ".")
                    .message("The step replaced " + what + " (" + lossClass
                            + "), and the down does not restore them. They were numbers, dates or times.");
        }
        if (converted) {
            return Finding.of(Rules.LOSSY_CAST, Severity.ERROR, Claim.ROLLBACK)
                    .subject(subject)
                    .lossClass(lossClass)
                    .evidence(evidence)
                    .next("Let the down convert them back exactly; if the loss is intended, declare it: lossy "
                            + subject + ".")
                    .message("Up and down changed " + what + " (" + lossClass + "): the up converted them ("
                            + transition.describe() + "), and the down does not convert them back.");
        }
        return Finding.of(Rules.LOSSY_CAST, Severity.ERROR, Claim.UP)
                .subject(subject)
                .lossClass(lossClass)
                .evidence(evidence)
                .next("Refuse such values before the change, or keep the wider type; if the loss is intended,"
                        + " declare it:"
                        + " lossy " + subject + ".")
                .message("The up silently changed " + what + " (" + lossClass + "): the next version cannot"
                        + " hold such values ("
                        + transition.describe() + ").");
    }
}
