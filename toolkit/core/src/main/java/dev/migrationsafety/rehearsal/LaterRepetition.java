package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.data.ValueChange;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A second up of a step that claims to be idempotent, over rows that the new version wrote after the first. It must not
 * overwrite what they hold in the columns that the step added. That is a warning, since generated values of columns that
 * the step computes do not agree with each other as an application's do.
 */
final class LaterRepetition {
    private static final int SHOWN = 3;

    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;

    LaterRepetition(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = ascent.journal();
    }

    /**
     * Runs it.
     *
     * @param anyway what a second up changes without such rows
     */
    void rehearse(StateDifference anyway) {
        Optional<LaterStation> station = LaterStation.of(context, ascent, ScriptOutcome.Succeeded.nothing());
        Map<ContainerName, Set<FieldPath>> added =
                station.map(LaterStation::addedColumns).orElse(Map.of());
        if (added.values().stream().allMatch(Set::isEmpty)) {
            return;
        }
        try (FilledStation later = station.orElseThrow().fill(Journal.of(context, step));
                Database database = later.common().template().open();
                LazyClone reference = new LazyClone(later.common().template())) {
            ScriptOutcome outcome = step.up(database, context.zone());
            if (outcome instanceof ScriptOutcome.Failed failed) {
                journal.note(
                        "what a second up does to rows written at the new version is not known, since it fails over"
                                + " them: " + failed.describe());
                return;
            }
            List<RecordsDifference> differences =
                    new RowComparison(later.common().observation(), reference).with(Observation.of(database), database);
            Masks.of(anyway.rows())
                    .apply(differences)
                    .forEach(difference -> judge(difference, added.getOrDefault(difference.container(), Set.of())));
        }
    }

    private void judge(RecordsDifference difference, Set<FieldPath> added) {
        difference.changedByField().forEach((column, changes) -> {
            List<ValueChange> overwritten = changes.stream()
                    .filter(change -> change.textBefore() != null)
                    .toList();
            if (added.contains(column) && !overwritten.isEmpty()) {
                journal.add(overwrites(difference.container() + "." + column, overwritten));
            }
        });
    }

    private Finding overwrites(String column, List<ValueChange> changes) {
        return Finding.of(Rules.NOT_IDEMPOTENT, Severity.WARNING, Claim.UP)
                .subject(column)
                .lossClass("overwritten")
                .evidence(
                        changes.stream().limit(SHOWN).map(ValueChange::toString).toList())
                .next(context.engine().advice(Advice.MAKE_IDEMPOTENT))
                .message(
                        "Migration " + step.upFile() + " claims to be idempotent, but when it runs again it overwrites "
                                + Counted.of(changes.size(), "value") + " of " + column
                                + " that the new version wrote after the first up.");
    }
}
