package dev.migrationsafety.postgresql.holdable;

import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The condition, over a table with the alias {@code t}, that is true for rows beyond the border of a transition. Closing it
 * drops the function that it may need.
 */
final class UnholdableCondition implements AutoCloseable {
    /** What is dropped in the end. */
    @FunctionalInterface
    private interface Leftover {
        void drop() throws SQLException;
    }

    private final String condition;
    private final Optional<Leftover> leftover;

    private UnholdableCondition(String condition, Optional<Leftover> leftover) {
        this.condition = condition;
        this.leftover = leftover;
    }

    static UnholdableCondition of(Connection connection, SqlTransition transition) throws SQLException {
        if (transition instanceof SqlTransition.TypeChanged change) {
            return typeChanged(connection, change.before(), change.after());
        }
        if (transition instanceof SqlTransition.GeneratedAdded added) {
            ComputedColumnTrial computedColumnTrial = ComputedColumnTrial.create(connection, added);
            return new UnholdableCondition(computedColumnTrial.fails(), Optional.of(computedColumnTrial::close));
        }
        if (transition instanceof SqlTransition.EqualityChanged change) {
            return plain(Conflicts.of(connection, change));
        }
        if (transition instanceof SqlTransition.ConstraintValidated validated) {
            return of(connection, validated.demand());
        }
        return plain(condition(transition));
    }

    private static String condition(SqlTransition transition) {
        if (transition instanceof SqlTransition.LabelsRemoved removed) {
            return field(removed.before().name()) + "::text IN (" + literals(removed.labels()) + ")";
        }
        if (transition instanceof SqlTransition.NotNullAdded added) {
            return "NOT " + field(added.column()) + " IS DISTINCT FROM NULL";
        }
        if (transition instanceof SqlTransition.KeyAdded added) {
            return Conflicts.of(added.table(), added.key());
        }
        if (transition instanceof SqlTransition.ExclusionAdded added) {
            return Conflicts.of(added.table(), added.exclusion());
        }
        if (transition instanceof SqlTransition.ForeignKeyAdded added) {
            return orphans(added.key());
        }
        if (transition instanceof SqlTransition.DomainCheckAdded added) {
            return "EXISTS (SELECT FROM (SELECT " + field(added.before().name()) + " AS value) AS domain WHERE NOT ("
                    + added.check() + "))";
        }
        if (transition instanceof SqlTransition.PartitionChanged changed) {
            String rows = "t.tableoid IN (SELECT relid FROM pg_partition_tree("
                    + SqlText.literal(SqlText.name(changed.partition())) + "::regclass))";
            return changed.bounds()
                    .map(bounds -> rows + " AND NOT (" + bounds.expression() + ")")
                    .orElse(rows);
        }
        return "NOT (" + ((SqlTransition.CheckAdded) transition).check().expression() + ")";
    }

    /** The condition for rows that have to do with a transition at all, beyond its border or not. */
    static String concerned(SqlTransition transition) {
        String filled = transition.columns().stream()
                .map(column -> field(column) + " IS DISTINCT FROM NULL")
                .collect(Collectors.joining(" OR "));
        return filled.isEmpty() ? "true" : filled;
    }

    String condition() {
        return condition;
    }

    @Override
    public void close() throws SQLException {
        if (leftover.isPresent()) {
            leftover.get().drop();
        }
    }

    private static UnholdableCondition plain(String condition) {
        return new UnholdableCondition(condition, Optional.empty());
    }

    private static UnholdableCondition typeChanged(Connection connection, Column before, Column after)
            throws SQLException {
        String value = field(before.name());
        if (after.type().form() == DataType.Form.ENUM) {
            return plain(value + "::text NOT IN (" + literals(after.type().labels()) + ")");
        }
        RoundTrip trip = RoundTrip.create(connection, before.type(), after.type());
        return new UnholdableCondition(
                value + " IS DISTINCT FROM NULL AND NOT " + trip.call(value), Optional.of(trip::close));
    }

    /** Those that lead nowhere; of one that matches in full, those too which are null in part. */
    private static String orphans(ForeignKey key) {
        String set = key.columns().stream()
                .map(column -> field(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String match = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "p." + SqlText.name(key.targetColumns().get(i)) + " = "
                        + field(key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        String lost = set + " AND NOT EXISTS (SELECT FROM " + SqlText.name(key.target()) + " AS p WHERE " + match + ")";
        String some = key.columns().stream()
                .map(column -> field(column) + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        return key.matchFull() ? "(" + lost + ") OR ((" + some + ") AND NOT (" + set + "))" : lost;
    }

    private static String literals(List<String> values) {
        return values.isEmpty() ? "NULL" : values.stream().map(SqlText::literal).collect(Collectors.joining(", "));
    }

    private static String field(String name) {
        return "t." + SqlText.name(name);
    }
}
