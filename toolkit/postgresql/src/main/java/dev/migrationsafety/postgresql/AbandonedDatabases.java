package dev.migrationsafety.postgresql;

import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Removes what runs that were killed left on a given server. A run holds an advisory lock for as long as it lives; names
 * that no living run answers for are nobody's.
 */
final class AbandonedDatabases {
    private static final int LOCK = 0x6d73_7274;
    private static final String ALIVE =
            """
            SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = %d
            AND objid = ('x' || substring(%s FROM '_([0-9a-f]{8})(?:_[0-9]+)?$'))::bit(32)::int8::oid"""
                    .formatted(LOCK, "%s");
    private static final String DATABASES =
            "SELECT datname FROM pg_database WHERE datname ~ '^migration_safety_[0-9a-f]{8}_[0-9]+$' AND NOT EXISTS ("
                    + ALIVE.formatted("datname") + ") ORDER BY 1";
    private static final String ROLES =
            "SELECT rolname FROM pg_roles WHERE rolname ~ '^migration_owner_(trial_)?[0-9a-f]{8}$' AND NOT EXISTS ("
                    + ALIVE.formatted("rolname") + ") ORDER BY 1";

    private AbandonedDatabases() {}

    /** Says that a run lives, as long as the connection does. */
    static void announce(Connection connection, OurNames names) throws SQLException {
        Sql.execute(
                connection, "SELECT pg_advisory_lock(" + LOCK + ", " + Integer.parseUnsignedInt(names.run(), 16) + ")");
    }

    /** Drops databases and roles of runs that live no more. */
    static void drop(Connection connection) throws SQLException {
        for (String database : names(connection, DATABASES)) {
            String name = SqlText.name(database);
            Sql.execute(connection, "ALTER DATABASE " + name + " IS_TEMPLATE false");
            Sql.execute(connection, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
        for (String role : names(connection, ROLES)) {
            Sql.execute(connection, "DROP ROLE IF EXISTS " + SqlText.name(role));
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        return Sql.query(connection, row -> row.getString(1), query);
    }
}
