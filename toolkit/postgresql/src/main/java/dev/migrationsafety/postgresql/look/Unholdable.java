package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.schema.Check;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Key;
import dev.migrationsafety.schema.Transition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The condition, over a table with the alias {@code t}, that holds for rows which the next station cannot hold. Closing it
 * drops the function that it may need.
 */
final class Unholdable implements AutoCloseable {
    private final String condition;
    private final Optional<RoundTrip> function;

    private Unholdable(String condition, Optional<RoundTrip> function) {
        this.condition = condition;
        this.function = function;
    }

    static Unholdable of(Connection connection, Transition transition) throws SQLException {
        if (transition instanceof Transition.TypeChanged change) {
            return typeChanged(connection, change.before(), change.after());
        }
        if (transition instanceof Transition.LabelsRemoved removed) {
            return plain(field(removed.before().name()) + "::text IN (" + literals(removed.labels()) + ")");
        }
        if (transition instanceof Transition.NotNullAdded added) {
            return plain("NOT " + field(added.column()) + " IS DISTINCT FROM NULL");
        }
        if (transition instanceof Transition.KeyAdded added) {
            return plain(duplicates(added));
        }
        if (transition instanceof Transition.ForeignKeyAdded added) {
            return plain(orphans(added.key()));
        }
        return plain(failing(((Transition.CheckAdded) transition)));
    }

    String condition() {
        return condition;
    }

    @Override
    public void close() throws SQLException {
        if (function.isPresent()) {
            function.get().close();
        }
    }

    private static Unholdable plain(String condition) {
        return new Unholdable(condition, Optional.empty());
    }

    private static Unholdable typeChanged(Connection connection, Column before, Column after) throws SQLException {
        String value = field(before.name());
        if (after.type().form() == DataType.Form.ENUM) {
            return plain(value + "::text NOT IN (" + literals(after.type().labels()) + ")");
        }
        RoundTrip trip = RoundTrip.create(connection, before.type(), after.type());
        return new Unholdable(value + " IS DISTINCT FROM NULL AND NOT " + trip.call(value), Optional.of(trip));
    }

    /** All but the first row of each group of equal keys; as a set of row addresses, since a table may have no key. */
    private static String duplicates(Transition.KeyAdded added) {
        Key key = added.key();
        String table = SqlText.name(added.table());
        String set = key.columns().stream()
                .map(column -> "t." + SqlText.name(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String where =
                (key.predicate().isEmpty() ? "true" : key.predicate()) + (key.nullsDistinct() ? " AND " + set : "");
        String columns = key.columns().stream()
                .map(column -> "t." + SqlText.name(column))
                .collect(Collectors.joining(", "));
        return "(t.tableoid, t.ctid) IN (SELECT d.relation, d.row FROM (SELECT t.tableoid AS relation, t.ctid AS row,"
                + " row_number() OVER (PARTITION BY " + columns + " ORDER BY t.tableoid, t.ctid) AS place FROM " + table
                + " AS t WHERE " + where + ") AS d WHERE d.place > 1)";
    }

    private static String orphans(ForeignKey key) {
        String set = key.columns().stream()
                .map(column -> field(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String match = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "p." + SqlText.name(key.targetColumns().get(i)) + " = "
                        + field(key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        return set + " AND NOT EXISTS (SELECT FROM " + SqlText.name(key.target()) + " AS p WHERE " + match + ")";
    }

    private static String failing(Transition.CheckAdded added) {
        Check check = added.check();
        return "NOT (" + check.expression() + ")";
    }

    private static String literals(List<String> values) {
        return values.isEmpty() ? "NULL" : values.stream().map(SqlText::literal).collect(Collectors.joining(", "));
    }

    private static String field(String name) {
        return "t." + SqlText.name(name);
    }
}
