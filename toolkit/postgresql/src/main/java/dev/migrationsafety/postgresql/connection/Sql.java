package dev.migrationsafety.postgresql.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements of our own over a connection. */
public final class Sql {
    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    public static <T> List<T> query(Connection connection, RowReader<T> reader, String sql, String... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    /** The only value of a query that gives one row. */
    public static String value(Connection connection, String sql, String... parameters) throws SQLException {
        List<String> values = query(connection, row -> row.getString(1), sql, parameters);
        if (values.size() != 1) {
            throw new SQLException(values.size() + " rows instead of one for: " + sql);
        }
        return values.get(0);
    }

    public static boolean exists(Connection connection, String sql, String... parameters) throws SQLException {
        return !query(connection, row -> true, sql, parameters).isEmpty();
    }
}
