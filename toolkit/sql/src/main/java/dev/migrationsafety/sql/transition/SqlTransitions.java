package dev.migrationsafety.sql.transition;

import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Exclusion;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the new requirements of a step on existing rows by comparing the tables before and after. */
public final class SqlTransitions {
    private final Table old;
    private final Table now;
    private final List<SqlTransition> found;

    private SqlTransitions(Table old, Table now, List<SqlTransition> found) {
        this.old = old;
        this.now = now;
        this.found = found;
    }

    /** The transitions of tables which exist, by name, on both sides; partitions through their parent. */
    public static List<SqlTransition> between(Relations before, Relations after) {
        List<SqlTransition> found = new ArrayList<>();
        for (Table old : before.roots()) {
            after.find(old.name()).ifPresent(now -> new SqlTransitions(old, now, found).compare());
        }
        PartitionTransitions.add(before, after, found);
        return List.copyOf(found);
    }

    /** The constraints that were not checked against the rows which were there before them. */
    public static List<SqlTransition> sparing(Relations relations) {
        List<SqlTransition> sparing = new ArrayList<>();
        for (Table table : relations.roots()) {
            table.checks().stream()
                    .filter(check -> !check.validated())
                    .forEach(check -> sparing.add(new SqlTransition.CheckAdded(table.name(), check)));
            table.foreignKeys().stream()
                    .filter(key -> !key.validated())
                    .forEach(key -> sparing.add(new SqlTransition.ForeignKeyAdded(table.name(), key)));
        }
        return sparing;
    }

    private void compare() {
        ColumnTransitions columns = new ColumnTransitions(old, now, found);
        old.columns().forEach(before -> now.column(before.name()).ifPresent(after -> columns.compare(before, after)));
        now.columns().forEach(columns::computed);
        keys();
        references();
        checks();
        exclusions();
    }

    private void keys() {
        List<Key> before = keys(old);
        keys(now).stream()
                .filter(key -> existed(key.columns()))
                .filter(key -> before.stream().noneMatch(known -> implies(known, key)))
                .forEach(key -> found.add(new SqlTransition.KeyAdded(old.name(), key)));
    }

    static List<Key> keys(Table table) {
        List<Key> keys = new ArrayList<>(table.uniqueKeys());
        table.primaryKey().ifPresent(keys::add);
        return keys;
    }

    /** Whether rows that meet one key meet another for sure. */
    private static boolean implies(Key known, Key key) {
        Set<String> columns = new HashSet<>(known.columns());
        boolean narrower = key.columns().containsAll(columns);
        boolean rows = known.predicate().isEmpty() || known.predicate().equals(key.predicate());
        boolean nulls = !known.nullsDistinct() || key.nullsDistinct();
        return narrower && rows && nulls;
    }

    private void references() {
        for (ForeignKey key : now.foreignKeys()) {
            if (existed(key.columns())) {
                SqlTransition added = new SqlTransition.ForeignKeyAdded(old.name(), key);
                added(old.foreignKeys(), key, SqlTransitions::content, ForeignKey::validated, added);
            }
        }
    }

    private static List<Object> content(ForeignKey key) {
        return List.of(key.columns(), key.target(), key.targetColumns(), key.matchFull());
    }

    private void checks() {
        for (Check check : now.checks()) {
            if (existed(check.columns())) {
                SqlTransition added = new SqlTransition.CheckAdded(old.name(), check);
                added(old.checks(), check, Check::expression, Check::validated, added);
            }
        }
    }

    /** Adds what is new by its content; or what is old, but held against all rows from now on. */
    private <T> void added(
            List<T> before, T item, Function<T, Object> content, Predicate<T> validated, SqlTransition transition) {
        List<T> same = before.stream()
                .filter(known -> Objects.equals(content.apply(known), content.apply(item)))
                .toList();
        if (same.isEmpty()) {
            found.add(transition);
        } else if (validated.test(item) && same.stream().noneMatch(validated)) {
            found.add(new SqlTransition.ConstraintValidated(old.name(), transition));
        }
    }

    private void exclusions() {
        List<List<Object>> before =
                old.exclusions().stream().map(SqlTransitions::content).toList();
        now.exclusions().stream()
                .filter(exclusion -> existed(exclusion.columns()))
                .filter(exclusion -> !before.contains(content(exclusion)))
                .forEach(exclusion -> found.add(new SqlTransition.ExclusionAdded(old.name(), exclusion)));
    }

    private static List<Object> content(Exclusion exclusion) {
        return List.of(exclusion.terms(), exclusion.nullsDistinct(), exclusion.predicate());
    }

    private boolean existed(List<String> columns) {
        return columns.stream().map(old::column).allMatch(Optional::isPresent);
    }
}
