package dev.migrationsafety.postgresql.look;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Settings of a connection that observes: what is read must not depend on the server's configuration. */
public final class ObservationSettings {
    private ObservationSettings() {}

    /** Makes the session read in UTC, with exact floats and every name qualified. */
    public static void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 3;"
                            + " SET bytea_output = 'hex'; SET search_path = ''; SET row_security = off; SET standard_conforming_strings = on");
        }
    }
}
