package dev.migrationsafety.postgresql.database;

import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What CREATE DATABASE … TEMPLATE loses: settings, privileges, comment and connection limit of a database; and its owner. */
public record DatabaseProperties(
        String owner,
        int connectionLimit,
        Optional<String> comment,
        boolean ownPrivileges,
        List<Privilege> privileges,
        List<Setting> settings) {
    /** Settings that hold lists of names, which the server stores quoted (GUC_LIST_QUOTE). */
    private static final Set<String> LISTS = Set.of(
            "search_path",
            "session_preload_libraries",
            "local_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories");

    record Privilege(String name, String grantee, String grantor, boolean grantable) {}

    /** A setting of a database, or of a role in it. */
    record Setting(String role, String name, String value) {}

    public static DatabaseProperties read(Connection connection, String database) throws SQLException {
        List<Privilege> privileges = Sql.query(
                connection,
                row -> new Privilege(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                """
                SELECT a.privilege_type, coalesce(e.rolname, ''), o.rolname, a.is_grantable
                FROM pg_database d, aclexplode(d.datacl) a
                JOIN pg_roles o ON o.oid = a.grantor LEFT JOIN pg_roles e ON e.oid = a.grantee
                WHERE d.datname = ? ORDER BY 3, 2, 1""",
                database);
        List<Setting> settings = Sql.query(
                connection,
                row -> new Setting(row.getString(1), row.getString(2), row.getString(3)),
                """
                SELECT coalesce(r.rolname, ''), split_part(c, '=', 1), substr(c, strpos(c, '=') + 1)
                FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
                LEFT JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) WITH ORDINALITY AS u(c, n)
                WHERE d.datname = ? ORDER BY 1, u.n""",
                database);
        return Sql.query(
                        connection,
                        row -> new DatabaseProperties(
                                row.getString(1),
                                row.getInt(2),
                                Optional.ofNullable(row.getString(3)),
                                row.getBoolean(4),
                                List.copyOf(privileges),
                                List.copyOf(settings)),
                        """
                        SELECT r.rolname, d.datconnlimit, shobj_description(d.oid, 'pg_database'), d.datacl IS NOT NULL
                        FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba WHERE d.datname = ?""",
                        database)
                .get(0);
    }

    /** The statements that give another database, new and with the same owner, the same properties. */
    public List<String> statements(String database) {
        String on = " ON DATABASE " + SqlText.name(database);
        List<String> statements = new ArrayList<>();
        if (ownPrivileges) {
            statements.add("REVOKE ALL" + on + " FROM PUBLIC");
            statements.add("REVOKE ALL" + on + " FROM " + SqlText.name(owner));
            privileges.stream()
                    .sorted(Comparator.comparing(
                            privilege -> !privilege.grantor().equals(owner)))
                    .forEach(privilege -> grant(privilege, on, statements));
        }
        settings.forEach(setting -> set(setting, database, statements));
        comment.ifPresent(text -> statements.add("COMMENT" + on + " IS " + SqlText.literal(text)));
        return statements;
    }

    private void grant(Privilege privilege, String on, List<String> statements) {
        String grantee = privilege.grantee().isEmpty() ? "PUBLIC" : SqlText.name(privilege.grantee());
        String grant = "GRANT " + privilege.name() + on + " TO " + grantee
                + (privilege.grantable() ? " WITH GRANT OPTION" : "");
        if (privilege.grantor().equals(owner)) {
            statements.add(grant);
        } else {
            statements.add("SET ROLE " + SqlText.name(privilege.grantor()));
            statements.add(grant);
            statements.add("RESET ROLE");
        }
    }

    private static void set(Setting setting, String database, List<String> statements) {
        String target = setting.role().isEmpty()
                ? "ALTER DATABASE " + SqlText.name(database)
                : "ALTER ROLE " + SqlText.name(setting.role()) + " IN DATABASE " + SqlText.name(database);
        String name = SqlText.name(setting.name()).replace(".", "\".\"");
        if (LISTS.contains(setting.name())) {
            statements.add("SELECT set_config(" + SqlText.literal(setting.name()) + ", "
                    + SqlText.literal(setting.value()) + ", false)");
            statements.add(target + " SET " + name + " FROM CURRENT");
            statements.add("RESET " + name);
        } else {
            statements.add(target + " SET " + name + " TO " + SqlText.literal(setting.value()));
        }
    }
}
