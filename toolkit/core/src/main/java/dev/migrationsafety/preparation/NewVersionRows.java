package dev.migrationsafety.preparation;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.preparation.filling.Filler;
import dev.migrationsafety.preparation.filling.UpcomingStep;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Makes rows of the new version beside the migrated rows, in the database after a step.
 *
 * @param prepared the step after its first up
 * @param tables the tables that the step changes, makes or writes
 * @param back what the rollback demands of their rows
 * @param beforeBlock runs before each block of rows is written, and throws if no more is to be written
 */
public record NewVersionRows(Prepared prepared, Set<ContainerName> tables, UpcomingStep back, Runnable beforeBlock) {
    /**
     * The station of a step; empty if there is nothing to write.
     *
     * @param down what the down did over the migrated rows alone
     */
    public static Optional<NewVersionRows> of(Prepared prepared, ScriptOutcome down) {
        Context context = prepared.context();
        Schema now = prepared.top().orElseThrow().schema();
        UpcomingStep back =
                back(context, prepared.step(), now, prepared.before().schema());
        Set<ContainerName> tables = new TreeSet<>(back.changed());
        tables.addAll(written(prepared.outcome()));
        tables.addAll(written(down));
        tables.removeIf(
                table -> now.roots().stream().noneMatch(root -> root.name().equals(table)));
        return tables.isEmpty() || context.settings().rowsPerTable() == 0
                ? Optional.empty()
                : Optional.of(new NewVersionRows(prepared, tables, back, () -> {}));
    }

    /** The same, where something runs before each block of rows. */
    public NewVersionRows checking(Runnable check) {
        return new NewVersionRows(prepared, tables, back, check);
    }

    /** What is known of the rollback when rows are made. */
    public static UpcomingStep back(Context context, StepRange step, Schema now, Schema old) {
        return UpcomingStep.between(context.engine(), now, old, step.downs());
    }

    private static Set<ContainerName> written(ScriptOutcome outcome) {
        return outcome instanceof ScriptOutcome.Succeeded done
                ? done.written().orElse(Map.of()).keySet()
                : Set.of();
    }

    /** Fills it as the new version does. */
    public StartData fill(Opinion opinion) {
        Context context = prepared.context();
        return fill(
                "as the new version",
                tables,
                () -> Filler.later(context.settings(), context.parts(), schema()),
                opinion);
    }

    /** Fills it as an application does that knows only the old shape: columns that were added take their defaults. */
    public StartData fillInOldShape(Opinion opinion) {
        Context context = prepared.context();
        Set<ContainerName> shared = new TreeSet<>(tables);
        shared.removeIf(table -> prepared.before().schema().find(table).isEmpty());
        return fill(
                "in the old shape",
                shared,
                () -> Filler.laterOfOldShape(context.settings(), context.parts(), schema(), addedColumns()),
                opinion);
    }

    private StartData fill(String how, Set<ContainerName> wanted, Supplier<Filler> filler, Opinion opinion) {
        Made made = prepared.lab().once(List.of(how, wanted), () -> make(wanted, filler, opinion.origin()));
        opinion.addAll(made.opinion());
        return made.data();
    }

    /** What was made, and what the server said to it. */
    private record Made(StartData data, Opinion opinion) {}

    private Made make(Set<ContainerName> wanted, Supplier<Filler> filler, Opinion.Origin origin) {
        FrozenDatabase start = prepared.top().orElseThrow();
        Opinion said = new Opinion(origin);
        StartData data = new StartDataMaker(prepared.lab(), back, said).fillForOne(start, wanted, () -> {
            Filler fresh = filler.get();
            fresh.beforeBlock(beforeBlock);
            return fresh;
        });
        return new Made(data, said);
    }

    private Schema schema() {
        return prepared.top().orElseThrow().schema();
    }

    /** The columns of tables on both sides that only the new version has. */
    public Map<ContainerName, Set<FieldPath>> addedColumns() {
        Schema old = prepared.before().schema();
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

    /**
     * Existing rows of the database after the step, used as rows of the new version.
     *
     * @param anew makes another database that has the same contents
     */
    public static StartData holding(Prepared prepared, Database rows, Supplier<Database> anew, Opinion opinion) {
        Schema now = prepared.top().orElseThrow().schema();
        UpcomingStep back =
                back(prepared.context(), prepared.step(), now, prepared.before().schema());
        return new StartDataMaker(prepared.lab(), back, opinion).holding(rows, now, anew);
    }
}
