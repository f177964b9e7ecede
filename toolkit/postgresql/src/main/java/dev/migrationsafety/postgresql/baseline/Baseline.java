package dev.migrationsafety.postgresql.baseline;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.database.PostgresDatabase;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.settings.Locales;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.postgresql.settings.SearchPath;
import dev.migrationsafety.postgresql.settings.SearchPaths;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * Fills a new database with what exists before step 1: schemas, extensions, search path; init scripts, which a superuser
 * runs; and baseline scripts, which the role of the migrations runs. Each script has a session of its own, so that what
 * a dump sets stays with it.
 */
public final class Baseline {
    private static final Set<String> MISSING = Set.of("0A000", "58P01", "22023");

    private final Environment environment;
    private final Login superuser;
    private final String owner;

    /** Prepares; {@code owner} will own the schemas. */
    public Baseline(Environment environment, Login superuser, String owner) {
        this.environment = environment;
        this.superuser = superuser;
        this.owner = owner;
    }

    /** The statement that makes the database. */
    public static String create(String name, String owner, Environment environment) {
        return "CREATE DATABASE " + SqlText.name(name) + " OWNER " + SqlText.name(owner)
                + " TEMPLATE template0 ENCODING 'UTF8' STRATEGY FILE_COPY"
                + Locales.clause(PostgresSettings.of(environment).locale());
    }

    /** Fills it. */
    public void fill(PostgresDatabase database) throws SQLException {
        SearchPath path = PostgresSettings.of(environment).searchPath();
        if (!PostgresSettings.of(environment).schemas().isEmpty()
                || !PostgresSettings.of(environment).extensions().isEmpty()
                || !path.schemas().isEmpty()) {
            try (Connection connection = superuser.open(Duration.ofMinutes(1))) {
                for (String schema : PostgresSettings.of(environment).schemas()) {
                    Sql.execute(
                            connection,
                            "CREATE SCHEMA IF NOT EXISTS " + SqlText.name(schema) + " AUTHORIZATION "
                                    + SqlText.name(owner));
                }
                for (String extension : PostgresSettings.of(environment).extensions()) {
                    create(connection, extension);
                }
                for (String statement : SearchPaths.statements(path, owner, superuser.database())) {
                    Sql.execute(connection, statement);
                }
            }
        }
        environment.init().forEach(script -> init(database, script));
        environment.baseline().forEach(script -> baseline(database, script));
    }

    private void create(Connection connection, String extension) throws SQLException {
        try {
            Sql.execute(connection, "CREATE EXTENSION IF NOT EXISTS " + SqlText.name(extension) + " CASCADE");
        } catch (SQLException e) {
            if (MISSING.contains(e.getSQLState())) {
                throw new ConfigurationException("extensions: " + ExtensionImages.missing(extension, superuser), e);
            }
            throw new ConfigurationException(
                    "extensions: CREATE EXTENSION " + extension + " failed on " + superuser + ": SQLSTATE "
                            + e.getSQLState() + ", " + e.getMessage(),
                    e);
        }
    }

    private void init(PostgresDatabase database, Script script) {
        try (ScriptSession session = database.openSuperuserSession(environment.timeZone())) {
            if (session.run(script) instanceof ScriptOutcome.Failed failed) {
                throw new ConfigurationException("init: " + script.file() + " failed at " + failed.describe()
                        + ". Init scripts run as superuser before step 1; correct the script.");
            }
        }
    }

    private void baseline(PostgresDatabase database, Script script) {
        try (ScriptSession session = database.openSession(environment.timeZone())) {
            if (session.run(script) instanceof ScriptOutcome.Failed failed) {
                throw new BaselineFailure(script.file(), failed, owner);
            }
        }
    }
}
