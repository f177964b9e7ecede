package dev.migrationsafety.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a step newly demands of existing rows, by comparing the tables before and after. */
public final class Transitions {
    private Transitions() {}

    /** The transitions of tables which exist, by name, on both sides; partitions through their parent. */
    public static List<Transition> between(Relations before, Relations after) {
        List<Transition> found = new ArrayList<>();
        for (Table old : before.roots()) {
            after.find(old.name()).ifPresent(now -> compare(old, now, found));
        }
        return List.copyOf(found);
    }

    private static void compare(Table old, Table now, List<Transition> found) {
        for (Column before : old.columns()) {
            now.column(before.name()).ifPresent(after -> compare(old.name(), before, after, found));
        }
        added(old, keys(old), keys(now), Key::columns, key -> key.columns() + key.predicate())
                .forEach(key -> found.add(new Transition.KeyAdded(old.name(), key)));
        added(
                        old,
                        old.foreignKeys(),
                        now.foreignKeys(),
                        ForeignKey::columns,
                        key -> key.columns() + key.target().toString() + key.targetColumns())
                .forEach(key -> found.add(new Transition.ForeignKeyAdded(old.name(), key)));
        added(old, old.checks(), now.checks(), Check::columns, Check::expression)
                .forEach(check -> found.add(new Transition.CheckAdded(old.name(), check)));
    }

    private static void compare(TableName table, Column before, Column after, List<Transition> found) {
        if (!before.type().name().equals(after.type().name())) {
            found.add(new Transition.TypeChanged(table, before, after));
        } else {
            List<String> gone = new ArrayList<>(before.type().labels());
            gone.removeAll(after.type().labels());
            if (!gone.isEmpty()) {
                found.add(new Transition.LabelsRemoved(table, before, gone));
            }
        }
        if (before.nullable() && !after.nullable()) {
            found.add(new Transition.NotNullAdded(table, before.name()));
        }
    }

    private static List<Key> keys(Table table) {
        List<Key> keys = new ArrayList<>(table.uniqueKeys());
        table.primaryKey().ifPresent(keys::add);
        return keys;
    }

    /** The items of {@code now} that are not in {@code before} by content and speak only of columns that existed. */
    private static <T> List<T> added(
            Table old, List<T> before, List<T> now, Function<T, List<String>> columns, Function<T, String> content) {
        List<String> known = before.stream().map(content).toList();
        return now.stream()
                .filter(item -> !known.contains(content.apply(item)))
                .filter(item -> columns.apply(item).stream().map(old::column).allMatch(Optional::isPresent))
                .toList();
    }
}
