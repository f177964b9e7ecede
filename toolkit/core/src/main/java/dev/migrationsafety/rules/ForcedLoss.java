package dev.migrationsafety.rules;

import dev.migrationsafety.data.CellChange;
import dev.migrationsafety.data.LossClass;
import dev.migrationsafety.data.RowsDifference;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges values that the next station cannot hold and that the up took all the same: a cast that rounds or cuts is a
 * fault, a change by DML on purpose is the cost of the way back.
 */
public final class ForcedLoss {
    private ForcedLoss() {}

    /**
     * Judges one side run.
     *
     * @param transition what the next station newly demands
     * @param differences rows before the up against rows after the down
     * @param explicit whether the step ran DML on the transition's table and changed no type in it
     */
    public static List<Finding> afterDown(Transition transition, List<RowsDifference> differences, boolean explicit) {
        List<Finding> findings = new ArrayList<>();
        for (RowsDifference difference : differences) {
            if (!difference.lost().isEmpty()) {
                findings.add(loss(
                        transition,
                        difference.table().toString(),
                        "row gone",
                        explicit,
                        true,
                        difference.lost().size() + " rows of " + difference.table(),
                        difference.lost().stream()
                                .limit(Survival.EVIDENCE_LINES)
                                .map(RowsDifference::show)
                                .toList()));
            }
            difference
                    .changedByColumn()
                    .forEach((column, changes) -> findings.add(loss(
                            transition,
                            difference.table() + "." + column,
                            LossClass.of(changes).words(),
                            explicit,
                            changes.stream().noneMatch(ForcedLoss::isHard),
                            changes.size() + " values of " + difference.table() + "." + column,
                            changes.stream()
                                    .limit(Survival.EVIDENCE_LINES)
                                    .map(CellChange::toString)
                                    .toList())));
        }
        return findings;
    }

    /** The same for a step without a way back: only a value that is the old one with less in it is a plain cast. */
    public static Optional<Finding> afterUp(Transition.TypeChanged transition, RowsDifference difference) {
        String column = transition.before().name();
        List<CellChange> changes = difference.changedByColumn().getOrDefault(column, List.of()).stream()
                .filter(change -> LossClass.of(change.before(), change.after()).isCut())
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(loss(
                        transition,
                        difference.table() + "." + column,
                        LossClass.of(changes).words(),
                        false,
                        false,
                        changes.size() + " values of " + difference.table() + "." + column,
                        changes.stream()
                                .limit(Survival.EVIDENCE_LINES)
                                .map(CellChange::toString)
                                .toList()));
    }

    private static Finding loss(
            Transition transition,
            String subject,
            String lossClass,
            boolean explicit,
            boolean soft,
            String what,
            List<String> evidence) {
        if (explicit && soft) {
            return Finding.of(Rules.COST_OF_WAY_BACK, Severity.WARNING, Claim.WAY_BACK)
                    .subject(subject)
                    .lossClass(lossClass)
                    .evidence(evidence)
                    .next("Going back does not bring these values back; tell whoever decides about a rollback.")
                    .message("The way back costs " + what + " (" + lossClass
                            + "): the step changed them on purpose, since " + transition.describe()
                            + " cannot hold them.");
        }
        if (explicit) {
            return Finding.of(Rules.VALUE_LOST, Severity.ERROR, Claim.WAY_BACK)
                    .subject(subject)
                    .lossClass(lossClass)
                    .evidence(evidence)
                    .next("Keep the old values for the down, or declare the loss: lossy " + subject + ".")
                    .message("The step changed " + what + " (" + lossClass
                            + ") and the down does not bring them back; they were numbers, dates or times.");
        }
        return Finding.of(Rules.LOSSY_CAST, Severity.ERROR, Claim.UP)
                .subject(subject)
                .lossClass(lossClass)
                .evidence(evidence)
                .next("Refuse such values before the change, or keep the wider type; if the loss is meant, declare it:"
                        + " lossy " + subject + ".")
                .message("The up silently changed " + what + " (" + lossClass + "), since " + transition.describe()
                        + " cannot hold them.");
    }

    /** A number, date or time that was there and is another now. */
    private static boolean isHard(CellChange change) {
        String before = change.before();
        return before != null && before.matches("-?\\d+(\\.\\d+)?|-?\\d{4,}-\\d\\d-\\d\\d.*|\\d\\d:\\d\\d:.*");
    }
}
