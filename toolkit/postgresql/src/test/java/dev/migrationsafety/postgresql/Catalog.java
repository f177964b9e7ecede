package dev.migrationsafety.postgresql;

import dev.migrationsafety.postgresql.connection.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Questions that tests ask a server as superuser. */
public final class Catalog {
    private Catalog() {}

    /** The first column of a query, run in a database. */
    static List<String> ask(PostgresServer server, String database, String query) {
        try (Connection connection = server.admin().login().to(database).open(java.time.Duration.ofSeconds(10))) {
            return Sql.query(connection, row -> row.getString(1), query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query, run where the server is administered. */
    public static List<String> ask(PostgresServer server, String query) {
        return ask(server, server.admin().login().database(), query);
    }
}
