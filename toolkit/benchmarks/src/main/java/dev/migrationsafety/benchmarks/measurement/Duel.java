package dev.migrationsafety.benchmarks.measurement;

import dev.migrationsafety.postgresql.query.ObservationSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A baseline and the toolkit's own work on one database, turn about; the best time of each counts.
 *
 * @param bareNanoseconds best time of the baseline
 * @param ourNanoseconds best time of the toolkit
 */
public record Duel(long bareNanoseconds, long ourNanoseconds) {
    /** Something that takes time. */
    @FunctionalInterface
    public interface Work {
        void run(Connection connection) throws SQLException;
    }

    /**
     * What is done how often.
     *
     * @param newBackend whether each turn has a connection of its own
     * @param warmUps turns that do not count
     * @param turns turns that count
     */
    public record Rules(boolean newBackend, int warmUps, int turns) {}

    public static Duel fight(BenchmarkServer server, String database, Work bare, Work ours, Rules rules)
            throws SQLException {
        long floor = Long.MAX_VALUE;
        long best = Long.MAX_VALUE;
        try (Connection first = open(server, database);
                Connection second = open(server, database)) {
            for (int turn = -rules.warmUps(); turn < rules.turns(); turn++) {
                long bareTime = rules.newBackend() ? once(server, database, bare) : time(first, bare);
                long ourTime = rules.newBackend() ? once(server, database, ours) : time(second, ours);
                if (turn >= 0) {
                    floor = Math.min(floor, bareTime);
                    best = Math.min(best, ourTime);
                }
            }
        }
        return new Duel(floor, best);
    }

    public double ratio() {
        return (double) ourNanoseconds / bareNanoseconds;
    }

    private static long once(BenchmarkServer server, String database, Work work) throws SQLException {
        try (Connection connection = open(server, database)) {
            return time(connection, work);
        }
    }

    private static long time(Connection connection, Work work) throws SQLException {
        long start = System.nanoTime();
        work.run(connection);
        return System.nanoTime() - start;
    }

    /** A connection as the toolkit looks through. */
    public static Connection open(BenchmarkServer server, String database) throws SQLException {
        Connection connection = server.connect(database);
        ObservationSettings.apply(connection);
        return connection;
    }

    /** Makes a database for a benchmark. */
    public static void prepare(BenchmarkServer server, String database, List<String> statements) throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            execute(connection, "CREATE DATABASE " + database);
        }
        try (Connection connection = server.connect(database)) {
            for (String statement : statements) {
                execute(connection, statement);
            }
            execute(connection, "VACUUM ANALYZE");
        }
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
