package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Evidence;
import dev.migrationsafety.judge.evidence.SurvivalFacts;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the values that an up without a rollback changes in place: numbers, dates and times, whatever they become, and
 * other values that became equal to different ones. Values are not reported if an invariant judges them or if only a
 * trigger of the table changes them.
 */
final class OverwrittenValues {
    private final Prepared prepared;
    private final Set<String> guarded;

    private OverwrittenValues(Prepared prepared) {
        this.prepared = prepared;
        this.guarded = new SurvivalFacts(prepared).guarded();
    }

    static List<Finding> of(Prepared prepared) {
        return new OverwrittenValues(prepared).find();
    }

    private List<Finding> find() {
        List<Finding> findings = new ArrayList<>();
        for (RecordsDifference difference : differences(prepared.questions().up())) {
            difference.changedByField().forEach((path, changes) -> {
                String subject = difference.container() + "." + path;
                List<ValueChange> valued = changes.stream()
                        .filter(change -> change.textBefore() != null)
                        .toList();
                if (!valued.isEmpty() && !guarded.contains(subject)) {
                    fieldOfBothVersions(subject)
                            .map(field -> field.measures() ? valued : merged(difference, field, valued))
                            .filter(lost -> !lost.isEmpty() && !isStamped(difference, subject))
                            .ifPresent(lost -> findings.add(finding(subject, lost)));
                }
            });
        }
        return findings;
    }

    private List<ValueChange> merged(RecordsDifference difference, Field field, List<ValueChange> changes) {
        return new MergedValues(prepared, difference.container(), field).among(changes);
    }

    private List<RecordsDifference> differences(Move.Steps up) {
        Look.Difference sinceStart = new Look.Difference(prepared.questions().bottom());
        Trace trace = prepared.trace(
                Experiment.over(prepared.questions().start(), Look.WHOLE).then(up, Look.WHOLE, sinceStart));
        return trace.complete() ? trace.last().get(sinceStart) : List.of();
    }

    private Optional<Field> fieldOfBothVersions(String subject) {
        Optional<Field> after = prepared.after().orElseThrow().schema().field(subject);
        return prepared.before().schema().field(subject).filter(before -> after.filter(before::hasTypeOf)
                .isPresent());
    }

    private boolean isStamped(RecordsDifference difference, String subject) {
        return prepared.before()
                        .schema()
                        .find(difference.container())
                        .filter(Container::hasTriggers)
                        .isPresent()
                && differences(prepared.questions().up().withoutTriggers()).stream()
                        .filter(calm -> calm.container().equals(difference.container()))
                        .flatMap(calm -> calm.changed().stream())
                        .noneMatch(change -> subject.equals(difference.container() + "." + change.field()));
    }

    private Finding finding(String subject, List<ValueChange> changes) {
        String file = prepared.step().upFile();
        return Finding.of(Rules.VALUES_OVERWRITTEN, Severity.WARNING, Claim.UP)
                .subject(subject)
                .lossClass(LossClass.of(changes).words())
                .evidence(Evidence.cells(changes))
                .next("Make sure that the old values are no longer needed, or keep them in a separate column.")
                .message("Migration " + file + " overwrites " + Counted.of(changes.size(), "value") + " of " + subject
                        + with(changes) + ", and no rollback restores them.");
    }

    /** With what the values are overwritten, where that is the same for several different ones. */
    private static String with(List<ValueChange> changes) {
        long before = changes.stream().map(ValueChange::textBefore).distinct().count();
        long after = changes.stream().map(ValueChange::textAfter).distinct().count();
        boolean nulled = changes.get(0).textAfter() == null;
        return before > 1 && after == 1 ? nulled ? " with NULL" : " with a single value" : "";
    }
}
