package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.postgresql.query.ObservationSettings;
import dev.migrationsafety.postgresql.query.SqlText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A real server with the {@code pg_dump} and {@code psql} of its version or a newer one. */
public interface DumpServer extends AutoCloseable {
    ServerAddress address();

    /** What {@code pg_dump} or {@code pg_dumpall} prints. */
    String dump(String program, String... arguments) throws IOException, InterruptedException;

    /** Runs a script with {@code psql}, up to its first error, which is thrown. */
    void restore(String database, String script) throws IOException, InterruptedException;

    @Override
    void close();

    /** A connection with the settings under which a catalog is read. */
    default Connection open(String database) throws SQLException {
        ServerAddress address = address();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + database,
                address.user(),
                address.password());
        ObservationSettings.apply(connection);
        return connection;
    }

    /** A connection to a database that is made anew. */
    default Connection create(String database) throws SQLException {
        forgetSubscriptions(database);
        try (Connection connection = open(address().database());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + database + " TEMPLATE template0");
        }
        return open(database);
    }

    /** A database with a subscription cannot be dropped. */
    private void forgetSubscriptions(String database) throws SQLException {
        try (Connection connection = open(address().database());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT s.subname FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = '"
                                + database + "'")) {
            while (found.next()) {
                try (Connection inside = open(database);
                        Statement drop = inside.createStatement()) {
                    drop.execute("DROP SUBSCRIPTION " + SqlText.name(found.getString(1)));
                }
            }
        }
    }
}
