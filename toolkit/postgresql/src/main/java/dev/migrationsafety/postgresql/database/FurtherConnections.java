package dev.migrationsafety.postgresql.database;

import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.postgresql.connection.DatabaseAccess;
import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.script.wire.ReachableDatabases;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the scripts of one database may connect to: to the database itself under its real name too, to other databases
 * as its custody allows, and as any role that production could log in as.
 */
record FurtherConnections(DatabaseAccess access, Login login, DatabaseLifecycle databaseLifecycle)
        implements ReachableDatabases {
    private static final String REFUSED = "28000";

    /** What the server knows of a role. */
    private record Role(boolean superuser, boolean mayLogIn, Optional<String> password) {}

    @Override
    public Connection open(String database, String role) throws SQLException {
        String own = access.superuser().database();
        String real = PostgresSettings.of(access.environment()).database();
        String target = !real.isEmpty() && database.equals(real) ? own : database;
        if (!target.equals(own)) {
            databaseLifecycle.visit(target);
        }
        return role.equals(login.role())
                ? login.to(target).open(access.environment().timeout())
                : as(role, target);
    }

    /** Nobody knows the role's password, so it gets one for this moment. */
    private Connection as(String name, String database) throws SQLException {
        if (!databaseLifecycle.ours()) {
            throw new ObservationException("A script connects as the role " + name + " on a given server, and the"
                    + " rehearsal does not know the password of that role. Rehearse on embedded PostgreSQL.");
        }
        try (Connection superuser = access.superuser().open(access.environment().timeout())) {
            Role role = role(superuser, name);
            String password = UUID.randomUUID().toString();
            alter(superuser, name, Optional.of(password));
            try {
                return login.to(database)
                        .as(name, password)
                        .open(access.environment().timeout());
            } finally {
                alter(superuser, name, role.password());
            }
        }
    }

    private Role role(Connection superuser, String name) throws SQLException {
        List<Role> roles = Sql.query(
                superuser,
                row -> new Role(row.getBoolean(1), row.getBoolean(2), Optional.ofNullable(row.getString(3))),
                "SELECT rolsuper, rolcanlogin, rolpassword FROM pg_catalog.pg_authid WHERE rolname = ?",
                name);
        if (roles.isEmpty()) {
            throw new SQLException("role \"" + name + "\" does not exist", REFUSED);
        }
        Role role = roles.get(0);
        if (!role.mayLogIn()) {
            throw new SQLException("role \"" + name + "\" is not permitted to log in", REFUSED);
        }
        if (role.superuser() && !PostgresSettings.of(access.environment()).superuser()) {
            throw new SQLException(
                    "role \"" + name + "\" is a superuser, and scripts run without superuser; if production runs them"
                            + " as superuser, add to migration-safety.yml: superuser: true",
                    REFUSED);
        }
        return role;
    }

    private static void alter(Connection superuser, String name, Optional<String> password) throws SQLException {
        Sql.execute(
                superuser,
                "ALTER ROLE " + SqlText.name(name) + " PASSWORD "
                        + password.map(SqlText::literal).orElse("NULL"));
    }
}
