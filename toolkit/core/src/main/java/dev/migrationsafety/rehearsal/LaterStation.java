package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The station after a step, to be filled with rows of the new version beside the migrated ones.
 *
 * @param tables the tables that the step changes, makes or writes
 * @param back what the way back demands of their rows
 * @param beforeBlock runs before each block of rows is written, and throws if no more is to be written
 */
record LaterStation(Context context, Ascent ascent, Set<ContainerName> tables, Ahead back, Runnable beforeBlock) {
    /**
     * The station of an ascent; empty if there is nothing to write.
     *
     * @param down what the down did over the migrated rows alone
     */
    static Optional<LaterStation> of(Context context, Ascent ascent, ScriptOutcome down) {
        Schema now = ascent.top().orElseThrow().schema();
        Ahead back = back(context, ascent.step(), now, ascent.before().schema());
        Set<ContainerName> tables = new TreeSet<>(back.changed());
        tables.addAll(written(ascent.outcome()));
        tables.addAll(written(down));
        tables.removeIf(
                table -> now.roots().stream().noneMatch(root -> root.name().equals(table)));
        return tables.isEmpty() || context.settings().rowsPerTable() == 0
                ? Optional.empty()
                : Optional.of(new LaterStation(context, ascent, tables, back, () -> {}));
    }

    /** The same, where something runs before each block of rows. */
    LaterStation checking(Runnable check) {
        return new LaterStation(context, ascent, tables, back, check);
    }

    /** What is known of the way back when rows are made. */
    static Ahead back(Context context, Stretch step, Schema now, Schema old) {
        return Ahead.between(context.engine(), now, old, step.downs());
    }

    private static Set<ContainerName> written(ScriptOutcome outcome) {
        return outcome instanceof ScriptOutcome.Succeeded done
                ? done.written().orElse(Map.of()).keySet()
                : Set.of();
    }

    /** Fills it as the new version does. */
    FilledStation fill(Journal journal) {
        return fill(tables, () -> Filler.later(context.settings(), context.parts(), schema()), journal);
    }

    /** Fills it as an application does that knows only the old shape: columns that were added take their defaults. */
    FilledStation fillInOldShape(Journal journal) {
        Schema old = ascent.before().schema();
        Set<ContainerName> shared = new TreeSet<>(tables);
        shared.removeIf(table -> old.find(table).isEmpty());
        return fill(
                shared,
                () -> Filler.laterOfOldShape(context.settings(), context.parts(), schema(), addedColumns()),
                journal);
    }

    private FilledStation fill(Set<ContainerName> wanted, Supplier<Filler> filler, Journal journal) {
        Kept start = ascent.top().orElseThrow();
        if (wanted.isEmpty()) {
            return FilledStation.unchanged(start);
        }
        Database database = start.template().open();
        start.schema().roots().stream()
                .filter(table -> wanted.contains(table.name()))
                .forEach(table -> start.rows(table, start.observation().readable(table), () -> database));
        return FilledStation.once(
                database,
                start,
                wanted,
                back,
                () -> {
                    Filler fresh = filler.get();
                    fresh.beforeBlock(beforeBlock);
                    return fresh;
                },
                journal,
                () -> Journal.of(context, ascent.step()));
    }

    private Schema schema() {
        return ascent.top().orElseThrow().schema();
    }

    /** The columns of tables on both sides that only the new version has. */
    Map<ContainerName, Set<FieldPath>> addedColumns() {
        Schema old = ascent.before().schema();
        Map<ContainerName, Set<FieldPath>> added = new TreeMap<>();
        schema().roots().forEach(table -> old.find(table.name()).ifPresent(before -> {
            Set<FieldPath> names = new HashSet<>();
            table.fields().stream()
                    .map(Field::path)
                    .filter(column -> before.field(column).isEmpty())
                    .forEach(names::add);
            added.put(table.name(), names);
        }));
        return added;
    }
}
