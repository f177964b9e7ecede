package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.RowsDifference;
import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.rules.SurvivalContext;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Measures what the judgement of lost values needs to know besides the rows. */
final class SurvivalFacts {
    private final Context context;
    private final Ascent ascent;

    SurvivalFacts(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
    }

    SurvivalContext about(List<RowsDifference> differences, Observation after) {
        return new SurvivalContext(
                columns(ascent.before().schema().relations()),
                columns(after.schema().relations()),
                lostByUp(after),
                byTrigger(differences, after),
                guarded());
    }

    /** Tables on both sides which hold fewer rows after the up, with the number that is missing. */
    Map<TableName, Integer> lostByUp(Observation after) {
        Map<TableName, Integer> lost = new TreeMap<>();
        for (TableDigest before : ascent.before().digest().tables()) {
            Optional<TableDigest> now = after.digest().find(before.table());
            now.filter(digest -> digest.rowCount() < before.rowCount())
                    .ifPresent(digest -> lost.put(before.table(), (int) (before.rowCount() - digest.rowCount())));
        }
        return lost;
    }

    private static Map<String, Column> columns(Relations relations) {
        Map<String, Column> columns = new HashMap<>();
        relations.tables().forEach(table -> table.columns()
                .forEach(column -> columns.put(table.name() + "." + column.name(), column)));
        return columns;
    }

    /** Columns that an invariant names, as {@code table.column}. */
    Set<String> guarded() {
        Set<String> guarded = new HashSet<>();
        Relations relations = ascent.before().schema().relations();
        context.parts().invariants().stream()
                .flatMap(invariant -> invariant.measurement(relations, relations).before().stream())
                .forEach(aggregate -> {
                    if (aggregate instanceof Aggregate.Sum sum) {
                        guarded.add(sum.table() + "." + sum.field());
                    } else if (aggregate instanceof Aggregate.Balance balance) {
                        guarded.add(balance.table() + "." + balance.field());
                    } else if (aggregate instanceof Aggregate.Amounts amounts) {
                        guarded.add(amounts.table() + "." + amounts.field());
                    }
                });
        return guarded;
    }

    /** Tables and values whose difference is gone when up and down run with all user triggers disabled. */
    private Set<String> byTrigger(List<RowsDifference> differences, Observation after) {
        if (!hasTriggers(ascent.before()) && !hasTriggers(after)) {
            return Set.of();
        }
        Optional<List<RowsDifference>> rest = withoutTriggers();
        if (rest.isEmpty()) {
            return Set.of();
        }
        Set<String> touched = subjects(differences);
        touched.removeAll(subjects(rest.get()));
        return touched;
    }

    /** {@code table.column} for changed values, {@code table} for rows that came or went. */
    private static Set<String> subjects(List<RowsDifference> differences) {
        Set<String> subjects = new HashSet<>();
        for (RowsDifference difference : differences) {
            difference.changed().forEach(change -> subjects.add(difference.table() + "." + change.column()));
            if (!difference.lost().isEmpty() || !difference.added().isEmpty()) {
                subjects.add(difference.table().toString());
            }
        }
        return subjects;
    }

    private static boolean hasTriggers(Observation observation) {
        return observation.schema().relations().tables().stream().anyMatch(Table::userTriggers);
    }

    private Optional<List<RowsDifference>> withoutTriggers() {
        Stretch step = ascent.step();
        try (Database database = ascent.filled().common().template().open();
                LazyClone reference = new LazyClone(ascent.filled().common().template())) {
            ascent.before().disableTriggers(database);
            if (step.up(database, context.zone()) instanceof ScriptOutcome.Failed) {
                return Optional.empty();
            }
            ascent.after().orElseThrow().disableTriggers(database);
            if (step.down(database, context.zone()) instanceof ScriptOutcome.Failed) {
                return Optional.empty();
            }
            return Optional.of(new RowComparison(ascent.before(), reference).with(Observation.of(database), database));
        }
    }
}
