package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.postgresql.connection.DatabaseAccess;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.settings.SearchPaths;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Settings of the session that writes generated rows: fixed formats, and the search_path that triggers expect. */
final class WriterSettings {
    private static final String SEARCH_PATH =
            """
            SELECT substr(c, 13)
            FROM pg_catalog.pg_db_role_setting s
            JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
            LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase,
            unnest(s.setconfig) c
            WHERE r.rolname = ? AND (s.setdatabase = 0 OR d.datname = current_database()) AND c LIKE 'search\\_path=%'
            ORDER BY s.setdatabase DESC LIMIT 1""";

    private WriterSettings() {}

    static void apply(Connection connection, DatabaseAccess access) throws SQLException {
        Sql.execute(
                connection,
                "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres';"
                        + " SET standard_conforming_strings = on; SET session_replication_role = origin;"
                        + " SET row_security = off; SET lc_messages = 'C'; SET statement_timeout = "
                        + access.environment().timeout().toMillis());
        String role = access.migration().role();
        List<String> own = Sql.query(connection, row -> row.getString(1), SEARCH_PATH, role);
        String path = own.isEmpty() ? Sql.value(connection, "SHOW search_path") : own.get(0);
        if (!access.migration().searchPath().isEmpty()) {
            path = SearchPaths.setting(access.migration().searchPath());
        }
        Sql.execute(
                connection,
                "SELECT pg_catalog.set_config('search_path', "
                        + SqlText.literal(path.replace("\"$user\"", SqlText.name(role))) + ", false)");
    }
}
