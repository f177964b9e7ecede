package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.RowsDifference;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.rules.ForcedLoss;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Transition;
import java.util.List;

/** Runs a step over rows which the next station cannot hold: it may refuse them; what it takes must come back. */
final class SideRuns {
    private final Context context;
    private final Ascent ascent;
    private final MigrationStep step;
    private final Journal journal;
    private final StationSchema schema;

    SideRuns(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        this.step = context.step(ascent.index());
        this.journal = ascent.journal();
        this.schema = ascent.before().schema();
    }

    void rehearse() {
        ascent.filled().sides().forEach(this::rehearse);
    }

    private void rehearse(Side side) {
        try (Database database = ascent.filled().openSide(side, schema)) {
            Observation before = Observation.of(database, schema);
            ScriptOutcome outcome = Ascent.up(database, step, context.zone());
            if (outcome instanceof ScriptOutcome.Failed failed) {
                journal.add(refused(side, failed, before, database));
            } else if (outcome instanceof ScriptOutcome.Succeeded succeeded) {
                journal.examined(Claim.UP, side.unholdable());
                taken(side, before, succeeded, database);
            }
        }
    }

    private Finding refused(Side side, ScriptOutcome.Failed failed, Observation before, Database database) {
        Observation now = Observation.of(database);
        boolean untouched = now.equals(before);
        return Finding.of(Rules.UP_REFUSES_ROWS, Severity.WARNING, Claim.UP)
                .at(failed.location())
                .subject(side.transition().table().toString())
                .lossClass(failed.sqlState())
                .evidence(List.of(failed.statement()))
                .next("If production can hold such rows, clean or convert them before this step.")
                .message("Migration " + step.up().file() + " refuses " + side.unholdable() + " rows of "
                        + side.transition().table() + " that the station before it allows ("
                        + side.transition().describe() + "): " + failed.describe()
                        + (untouched ? "" : ". It stops half-way: what ran before that statement stays."));
    }

    private void taken(Side side, Observation before, ScriptOutcome.Succeeded up, Database database) {
        if (context.hasWayBack(step)) {
            if (Ascent.down(database, step, context.zone()) instanceof ScriptOutcome.Succeeded) {
                judge(side, before, up, database);
            } else if (!journal.hasError(Claim.WAY_BACK)) {
                journal.note(
                        "the down fails over values that " + side.transition().describe() + " cannot hold");
            }
        } else if (side.transition() instanceof Transition.TypeChanged changed && !explicit(side, up)) {
            compare(side, before, Observation.of(database), database).stream()
                    .filter(difference -> difference.table().equals(changed.table()))
                    .forEach(difference ->
                            ForcedLoss.afterUp(changed, difference).ifPresent(journal::add));
        }
    }

    private void judge(Side side, Observation before, ScriptOutcome.Succeeded up, Database database) {
        List<RowsDifference> differences = compare(side, before, Observation.of(database), database).stream()
                .filter(difference ->
                        difference.table().equals(side.transition().table()))
                .toList();
        journal.add(ForcedLoss.afterDown(side.transition(), differences, explicit(side, up)).stream()
                .filter(finding -> !alreadyLost(finding))
                .toList());
    }

    /** A loss that the common rows show as well is not the fault of the values beside them. */
    private boolean alreadyLost(Finding finding) {
        return journal.findings().stream()
                .anyMatch(known -> known.severity() == Severity.ERROR
                        && known.subject().equals(finding.subject())
                        && (known.rule().equals(Rules.VALUE_LOST)
                                || known.rule().equals(Rules.ROW_LOST)
                                || known.rule().equals(Rules.ROWS_LOST)));
    }

    /** Whether the step ran DML on the table on purpose; together with a type change it counts as a cast. */
    private static boolean explicit(Side side, ScriptOutcome.Succeeded up) {
        ScriptOutcome.Written written = up.written().get(side.transition().table());
        boolean wrote = written != null && written.updated() + written.deleted() > 0;
        return wrote && !(side.transition() instanceof Transition.TypeChanged);
    }

    private List<RowsDifference> compare(Side side, Observation before, Observation after, Database database) {
        try (LazyClone reference = new LazyClone(() -> ascent.filled().openSide(side, schema))) {
            return new RowComparison(before, reference).with(after, database);
        }
    }
}
