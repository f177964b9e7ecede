package dev.migrationsafety.postgresql.holdable;

import dev.migrationsafety.postgresql.query.ObservationSettings;
import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Finds the rows that the schema after a step cannot store. */
public final class Holdable {
    /** Classes of SQLSTATE which say that a question makes no sense here: no such object, no such cast, bad data. */
    private static final List<String> NOT_HERE = List.of("42", "3F", "22", "0A", "2F", "38", "39", "P0");

    /** Work that the server may refuse. */
    @FunctionalInterface
    private interface Work {
        long run() throws SQLException;
    }

    private Holdable() {}

    /**
     * Counts the rows that the next station cannot store; empty if that cannot be known: no cast between the types, a type
     * or table that exists only at the next station, or an expression that does not run here.
     *
     * @param connection a superuser's connection with {@link ObservationSettings} applied
     * @param zone time zone in which the step would cast
     */
    public static Optional<Long> count(Connection connection, String zone, SqlTransition transition)
            throws SQLException {
        return attempt(connection, zone, () -> {
            try (UnholdableCondition rows = UnholdableCondition.of(connection, transition)) {
                String query =
                        "SELECT count(*) FROM " + SqlText.name(transition.table()) + " AS t WHERE " + rows.condition();
                return Query.list(connection, query, row -> row.getLong(1)).get(0);
            }
        });
    }

    /** Counts the rows that a transition concerns: one of its columns has a value. */
    public static long concerned(Connection connection, SqlTransition transition) throws SQLException {
        String query = "SELECT count(*) FROM " + SqlText.name(transition.table()) + " AS t WHERE "
                + UnholdableCondition.concerned(transition);
        return Query.list(connection, query, row -> row.getLong(1)).get(0);
    }

    /**
     * Deletes them and all rows that refer to them, without firing triggers; nothing where they cannot be known.
     *
     * @return how many rows of the transition's table went, those that went because they referred to others too
     */
    public static long withhold(Connection connection, String zone, Schema schema, SqlTransition transition)
            throws SQLException {
        return attempt(connection, zone, () -> {
                    try (UnholdableCondition rows = UnholdableCondition.of(connection, transition)) {
                        return ReferringRows.delete(
                                        connection, Relations.of(schema), transition.table(), rows.condition())
                                .getOrDefault(transition.table(), 0L);
                    }
                })
                .orElse(0L);
    }

    private static Optional<Long> attempt(Connection connection, String zone, Work work) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try {
            zone(connection, zone);
            long rows = work.run();
            zone(connection, ObservationSettings.ZONE);
            return Optional.of(rows);
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (state == null || !NOT_HERE.contains(state.substring(0, 2))) {
                throw e;
            }
            if (before != null) {
                connection.rollback(before);
            }
            zone(connection, ObservationSettings.ZONE);
            return Optional.empty();
        }
    }

    private static void zone(Connection connection, String zone) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TimeZone = " + SqlText.literal(zone));
        }
    }
}
