package dev.migrationsafety.postgresql.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The session settings under which the same value always prints the same text; every other class here relies on them. */
public final class ObservationSettings {
    /** The time zone of observations. */
    public static final String ZONE = "UTC";

    private static final String SETTINGS =
            """
            SET ROLE NONE;
            SET SESSION TimeZone = 'UTC';
            SET SESSION DateStyle = 'ISO, YMD';
            SET SESSION IntervalStyle = 'postgres';
            SET SESSION extra_float_digits = 1;
            SET SESSION bytea_output = 'hex';
            SET SESSION xmloption = 'content';
            SET SESSION lc_monetary = 'C';
            SET SESSION lc_numeric = 'C';
            SET SESSION quote_all_identifiers = off;
            SET SESSION standard_conforming_strings = on;
            SET SESSION row_security = off;
            SET SESSION synchronize_seqscans = off;
            SET SESSION default_transaction_read_only = off;
            SET SESSION default_transaction_isolation = 'read committed';
            SET SESSION statement_timeout = 0;
            SET SESSION lock_timeout = 0;
            SET SESSION idle_session_timeout = 0;
            SET SESSION idle_in_transaction_session_timeout = 0;
            SET SESSION jit = off;
            SET SESSION enable_hashagg = on;
            SET SESSION join_collapse_limit = 1;
            SET SESSION search_path = ''
            """;

    private ObservationSettings() {}

    /**
     * Applies the settings to a session, whatever the database or role has set.
     *
     * @throws SQLException if the server is lost or older than PostgreSQL 15
     */
    public static void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
    }
}
