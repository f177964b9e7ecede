package dev.migrationsafety.sql.transition;

import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what a step newly demands of the values of single columns. */
final class ColumnTransitions {
    /** Types without regard to case: other texts of theirs are equal. */
    private static final Set<String> CASELESS = Set.of("citext");

    private final Table old;
    private final Table now;
    private final List<SqlTransition> found;

    ColumnTransitions(Table old, Table now, List<SqlTransition> found) {
        this.old = old;
        this.now = now;
        this.found = found;
    }

    void compare(Column before, Column after) {
        if (!before.type().name().equals(after.type().name())) {
            found.add(new SqlTransition.TypeChanged(old.name(), before, after));
        } else {
            sameType(before, after);
        }
        if (before.nullable() && !after.nullable()) {
            found.add(new SqlTransition.NotNullAdded(old.name(), before.name()));
        }
        List<Key> keys = SqlTransitions.keys(now).stream()
                .filter(key -> key.columns().contains(after.name()))
                .filter(key -> key.columns().stream()
                        .allMatch(column -> old.column(column).isPresent()))
                .toList();
        boolean collated = !before.collation().equals(after.collation());
        if (collated || (!keys.isEmpty() && isCaseless(after) && !isCaseless(before))) {
            found.add(new SqlTransition.EqualityChanged(old.name(), before, after, keys));
        }
    }

    private void sameType(Column before, Column after) {
        List<String> gone = new ArrayList<>(before.type().labels());
        gone.removeAll(after.type().labels());
        if (!gone.isEmpty()) {
            found.add(new SqlTransition.LabelsRemoved(old.name(), before, gone));
        }
        List<String> checks = new ArrayList<>(after.type().checks());
        checks.removeAll(before.type().checks());
        checks.forEach(check -> found.add(new SqlTransition.DomainCheckAdded(old.name(), before, check)));
    }

    private static boolean isCaseless(Column column) {
        String base = column.type().base();
        return CASELESS.contains(base.substring(base.lastIndexOf('.') + 1));
    }

    /** A column of the next station that is computed, and is new. */
    void computed(Column after) {
        if (after.source() == Column.Source.GENERATED
                && old.column(after.name()).isEmpty()) {
            String expression = after.defaultExpression().orElse("");
            List<String> read = old.columns().stream()
                    .map(Column::name)
                    .filter(name -> expression.matches(
                            "(?s).*(?<![\\w\"])\"?" + java.util.regex.Pattern.quote(name) + "\"?(?![\\w\"]).*"))
                    .toList();
            found.add(new SqlTransition.GeneratedAdded(old.name(), after, read));
        }
    }
}
