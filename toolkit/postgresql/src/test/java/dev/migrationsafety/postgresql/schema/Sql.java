package dev.migrationsafety.postgresql.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a script for a test, with {@code public} in the search path. */
public final class Sql {
    private Sql() {}

    public static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = public");
            statement.execute(script);
            statement.execute("SET search_path = ''");
        }
    }
}
