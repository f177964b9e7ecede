package dev.migrationsafety.postgresql.baseline;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.postgresql.connection.Admin;
import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roles that a rehearsal needs on a server; remembers those that it made. Thread-safe through {@link Admin}. */
public final class Roles {
    public static final String OWNER = "migration_owner";
    private static final String ROLE = "SELECT rolsuper FROM pg_roles WHERE rolname = ?";

    private final Admin admin;
    private final String ownerOfOurs;
    private final boolean ours;
    private final Set<String> atStart;
    private final List<String> made = new ArrayList<>();
    private @Nullable Login migration;

    /**
     * Prepares; makes nothing yet.
     *
     * @param ownerOfOurs name of the migration role if the user names none
     * @param ours whether the server is a throw-away, on which an existing role may be given a password
     */
    public Roles(Admin admin, String ownerOfOurs, boolean ours) {
        this.admin = admin;
        this.ownerOfOurs = ownerOfOurs;
        this.ours = ours;
        this.atStart = Set.copyOf(admin.run("Reading roles", Roles::names));
    }

    private static List<String> names(Connection connection) throws SQLException {
        return Sql.query(connection, row -> row.getString(1), "SELECT rolname FROM pg_roles ORDER BY 1");
    }

    /** Makes the roles that do not exist, and gives the login of the migration role. */
    public Login prepare(Environment environment) {
        return admin.run("Creating roles", connection -> {
            for (String role : PostgresSettings.of(environment).roles()) {
                if (!Sql.exists(connection, ROLE, role)) {
                    create(connection, role, "NOLOGIN");
                }
            }
            Login login = migration;
            if (login == null) {
                login = PostgresSettings.of(environment).superuser()
                        ? admin.login()
                        : migration(connection, environment);
                migration = login;
            }
            return login;
        });
    }

    private Login migration(Connection connection, Environment environment) throws SQLException {
        String role = PostgresSettings.of(environment).runAs().isEmpty()
                ? ownerOfOurs
                : PostgresSettings.of(environment).runAs();
        String password = UUID.randomUUID().toString();
        String attributes = "LOGIN NOSUPERUSER PASSWORD " + SqlText.literal(password);
        List<Boolean> existing = Sql.query(connection, row -> row.getBoolean(1), ROLE, role);
        if (existing.isEmpty()) {
            create(connection, role, attributes);
        } else if (existing.get(0)) {
            throw new ConfigurationException("run-as: the role " + role + " is a superuser on "
                    + admin.login() + ", so privileges would not be exercised. Name a different role, or set"
                    + " `superuser: true` if production does the same.");
        } else if (ours) {
            Sql.execute(connection, "ALTER ROLE " + SqlText.name(role) + " " + attributes);
        } else {
            return admin.login().assuming(role);
        }
        return admin.login().as(role, password);
    }

    private void create(Connection connection, String role, String attributes) throws SQLException {
        Sql.execute(connection, "CREATE ROLE " + SqlText.name(role) + " " + attributes);
        made.add(role);
    }

    /** In words, the roles that appeared since the start and are none of ours: scripts made them, or somebody else. */
    public List<String> appeared() {
        return admin.run("Reading roles", connection -> strangers(connection).stream()
                .map(Roles::describe)
                .toList());
    }

    private List<String> strangers(Connection connection) throws SQLException {
        return names(connection).stream()
                .filter(role -> !atStart.contains(role) && !made.contains(role))
                .toList();
    }

    private static String describe(String role) {
        return "role " + role + " appeared during the run; if the migrations created it, drop it by hand";
    }

    /**
     * Drops the roles that were made, last first; says which stayed and why. Roles that appeared meanwhile, made by
     * scripts, are dropped on a server of ours and named on any other.
     */
    public List<String> drop() {
        return admin.run("Dropping roles", connection -> {
            List<String> left = new ArrayList<>();
            for (String role : strangers(connection)) {
                if (ours) {
                    made.add(role);
                } else {
                    left.add(describe(role));
                }
            }
            for (int i = made.size() - 1; i >= 0; i--) {
                try {
                    Sql.execute(connection, "DROP ROLE IF EXISTS " + SqlText.name(made.get(i)));
                } catch (SQLException e) {
                    left.add("role " + made.get(i) + ": " + e.getMessage());
                }
            }
            made.clear();
            migration = null;
            return List.copyOf(left);
        });
    }
}
