package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.preparation.AppendOnlyTables;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The difference between the databases after a further up and after the first up.
 *
 * @param schema the objects that differ
 * @param rows the rows that differ, by table, without what logs gained
 */
public record StateDifference(SchemaDiff schema, List<RecordsDifference> rows) {
    public static final StateDifference NONE = new StateDifference(new SchemaDiff(List.of()), List.of());

    private static final int CHANGES = 3;
    private static final int ROWS = 2;
    private static final int LINES = 8;

    public StateDifference {
        rows = List.copyOf(rows);
    }

    /** How the end of an experiment differs from the first up of a step; it was compared with that state. */
    public static StateDifference sinceFirstUp(Prepared prepared, MoveResult again) {
        return between(
                prepared.context(),
                prepared.after().orElseThrow(),
                again.whole(),
                again.differenceFrom(prepared.questions().top()));
    }

    /** How the end of an experiment differs from the common rows; it was compared with that state. */
    public static StateDifference sinceStart(Prepared prepared, MoveResult end) {
        return between(
                prepared.context(),
                prepared.before(),
                end.whole(),
                end.differenceFrom(prepared.questions().bottom()));
    }

    /** How two observations differ, and their rows, but for what logs gained. */
    public static StateDifference between(
            Context context, Observation first, Observation again, List<RecordsDifference> rows) {
        return new StateDifference(
                SchemaDiff.between(first.schema().snapshot(), again.schema().snapshot()),
                AppendOnlyTables.of(context).passOver(rows));
    }

    /** All objects, tables and columns that differ. */
    public Set<String> subjects() {
        Set<String> subjects = new HashSet<>(SchemaRestored.subjects(schema));
        rows.forEach(difference -> subjects.addAll(difference.subjects()));
        return subjects;
    }

    public boolean isEmpty() {
        return SchemaRestored.subjects(schema).isEmpty() && rows.isEmpty();
    }

    /** The same with other rows. */
    StateDifference withRows(List<RecordsDifference> others) {
        return new StateDifference(schema, others);
    }

    /** The same without some objects. */
    StateDifference withoutObjects(Set<String> subjects) {
        return new StateDifference(
                new SchemaDiff(schema.changes().stream()
                        .filter(change -> !subjects.contains(change.subject()))
                        .toList()),
                rows);
    }

    /** The same without some objects, tables and columns. */
    public StateDifference without(Set<String> subjects) {
        return new StateDifference(
                withoutObjects(subjects).schema,
                rows.stream()
                        .map(difference -> without(difference, subjects))
                        .filter(difference -> !difference.isEmpty())
                        .toList());
    }

    /** The same without what differs in another difference from the same state too, value by value. */
    public StateDifference beyond(StateDifference other) {
        Set<String> known = new HashSet<>();
        other.schema.changes().forEach(change -> known.add(change.subject()));
        Set<String> cells = new HashSet<>();
        for (RecordsDifference difference : other.rows) {
            difference.changed().forEach(change -> cells.add(cell(difference, change)));
            known.addAll(difference.keeping(change -> false).subjects());
        }
        StateDifference rest = without(known);
        return rest.withRows(rest.rows.stream()
                .map(difference -> difference.keeping(change -> !cells.contains(cell(difference, change))))
                .filter(difference -> !difference.isEmpty())
                .toList());
    }

    private static String cell(RecordsDifference difference, ValueChange change) {
        return difference.container() + "." + change.field() + " of " + change.key();
    }

    private static RecordsDifference without(RecordsDifference difference, Set<String> subjects) {
        String table = difference.container().toString();
        return (subjects.contains(table) ? difference.withoutRows() : difference)
                .keeping(change -> !subjects.contains(table + "." + change.field()));
    }

    /** The same without tables whose records differ in their ids alone. */
    public StateDifference withoutRenumbered() {
        return withRows(
                rows.stream().filter(difference -> !difference.renumbered()).toList());
    }

    /** The tables whose records differ in their ids alone. */
    public List<String> renumbered() {
        return rows.stream()
                .filter(RecordsDifference::renumbered)
                .map(difference -> difference.container().toString())
                .toList();
    }

    /** The first object, column or table that differs; empty if none does. */
    public String subject() {
        List<String> objects = SchemaRestored.subjects(schema);
        if (!objects.isEmpty()) {
            return objects.get(0);
        }
        return rows.stream().findFirst().map(StateDifference::subject).orElse("");
    }

    private static String subject(RecordsDifference difference) {
        return difference.changed().isEmpty()
                ? difference.container().toString()
                : difference.container() + "." + difference.changed().get(0).field();
    }

    /** One line for each object and each table. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>(SchemaRestored.describe(schema, "added"));
        rows.forEach(difference -> lines.add("rows of " + difference.container() + ": "
                + difference.lost().size() + " lost, "
                + difference.added().size() + " added, "
                + difference.changed().size() + " values changed"));
        return lines;
    }

    /** Some of what differs, in lines. */
    public List<String> evidence() {
        List<String> lines = new ArrayList<>(SchemaRestored.describe(schema));
        rows.forEach(difference -> lines.addAll(examples(difference)));
        return lines.stream().limit(LINES).toList();
    }

    /** Some of the rows that differ, in lines. */
    public List<String> examples() {
        return rows.stream()
                .flatMap(difference -> examples(difference).stream())
                .limit(LINES)
                .toList();
    }

    private static List<String> examples(RecordsDifference difference) {
        List<String> lines = new ArrayList<>();
        difference.changed().stream()
                .limit(CHANGES)
                .map(change -> difference.container() + " " + change)
                .forEach(lines::add);
        difference.lost().stream().limit(ROWS).map(row -> "missing: " + row).forEach(lines::add);
        difference.added().stream().limit(ROWS).map(row -> "added: " + row).forEach(lines::add);
        return lines;
    }
}
