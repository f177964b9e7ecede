package dev.migrationsafety.postgresql.rows;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.FieldPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Computes aggregates inside the server, in exact decimal arithmetic. */
public final class Aggregates {
    private Aggregates() {}

    /**
     * Computes aggregates in the order of the list.
     *
     * @param connection a superuser's connection with {@link dev.migrationsafety.postgresql.query.ObservationSettings} applied
     */
    public static List<AggregateResult> compute(Connection connection, List<Aggregate> aggregates) throws SQLException {
        List<AggregateResult> results = new ArrayList<>();
        for (Aggregate aggregate : aggregates) {
            results.add(compute(connection, aggregate));
        }
        return List.copyOf(results);
    }

    private static AggregateResult compute(Connection connection, Aggregate aggregate) throws SQLException {
        TreeMap<String, String> groups = new TreeMap<>();
        List<Long> counts = Query.list(connection, query(aggregate), row -> group(row, groups));
        return new AggregateResult(
                aggregate, counts.stream().mapToLong(Long::longValue).sum(), groups);
    }

    private static long group(ResultSet row, Map<String, String> groups) throws SQLException {
        groups.put(row.getString(1), row.getString(2));
        return row.getLong(3);
    }

    /** A query for group, value and number of rows. */
    private static String query(Aggregate aggregate) {
        if (aggregate instanceof Aggregate.Sum sum) {
            return grouped(sum, sum.groupBy(), total(number(text(sum.field()))));
        }
        if (aggregate instanceof Aggregate.Balance balance) {
            return grouped(balance, balance.groupBy(), balance(balance));
        }
        if (aggregate instanceof Aggregate.Amounts amounts) {
            String value = "coalesce(trim_scale(" + number(text(amounts.field())) + ")::text, '(null)')";
            return grouped(
                    amounts, amounts.key(), "string_agg(" + value + ", ' | ' ORDER BY " + value + " COLLATE \"C\")");
        }
        return orphans((Aggregate.Orphans) aggregate);
    }

    private static String grouped(Aggregate aggregate, List<FieldPath> groupBy, String value) {
        String group = groupBy.stream()
                .map(field -> "coalesce(" + text(field) + ", '(null)')")
                .collect(Collectors.joining(" || ' | ' || "));
        return "SELECT " + (groupBy.isEmpty() ? "''" : group) + ", " + value + ", count(*) FROM "
                + SqlText.name(aggregate.container()) + " AS t" + (groupBy.isEmpty() ? "" : " GROUP BY 1");
    }

    private static String balance(Aggregate.Balance balance) {
        String side = text(balance.side());
        String plus = side + " = " + SqlText.literal(balance.plus());
        String minus = side + " = " + SqlText.literal(balance.minus());
        String amount = number(text(balance.field()));
        String signed = "CASE WHEN " + plus + " THEN " + amount + " ELSE -" + amount + " END";
        return "CASE WHEN bool_and(coalesce(" + plus + " OR " + minus + ", false)) IS FALSE THEN 'unknown side' ELSE "
                + total(signed) + " END";
    }

    private static String orphans(Aggregate.Orphans orphans) {
        String match = IntStream.range(0, orphans.fields().size())
                .mapToObj(i -> "p." + SqlText.name(orphans.targetFields().get(i).name()) + " = "
                        + field(orphans.fields().get(i)))
                .collect(Collectors.joining(" AND "));
        String set = orphans.fields().stream()
                .map(field -> field(field) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        return "SELECT '', (count(*) FILTER (WHERE " + set + " AND NOT EXISTS (SELECT FROM "
                + SqlText.name(orphans.target()) + " AS p WHERE " + match + ")))::text, count(*) FROM "
                + SqlText.name(orphans.container()) + " AS t";
    }

    private static String total(String number) {
        return "trim_scale(coalesce(sum(" + number + "), 0))::text";
    }

    private static String field(FieldPath column) {
        return "t." + SqlText.name(column.name());
    }

    private static String text(FieldPath column) {
        return field(column) + "::text";
    }

    /** Goes through the shortest exact text, since a cast of a float to numeric rounds to 15 digits, and strips money's signs. */
    private static String number(String text) {
        return "translate(" + text + ", '$,', '')::numeric";
    }
}
