package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.Environment;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.look.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Fills a new database with what stands before step 1: schemas, extensions, init scripts. */
final class Baseline {
    private static final Set<String> MISSING = Set.of("0A000", "58P01", "22023");

    /** invalid_parameter_value and wrong_object_type: what CREATE DATABASE says about encodings and locales. */
    private static final Set<String> LOCALE = Set.of("22023", "42809");

    private final Environment environment;
    private final Login superuser;
    private final String owner;

    /** Prepares; {@code owner} will own the schemas. */
    Baseline(Environment environment, Login superuser, String owner) {
        this.environment = environment;
        this.superuser = superuser;
        this.owner = owner;
    }

    /** The statement that makes the database. */
    static String create(String name, String owner, Environment environment) {
        String locale = environment.locale().isEmpty()
                ? ""
                : " LOCALE_PROVIDER libc LOCALE " + SqlText.literal(environment.locale());
        return "CREATE DATABASE " + SqlText.name(name) + " OWNER " + SqlText.name(owner)
                + " TEMPLATE template0 ENCODING 'UTF8' STRATEGY FILE_COPY" + locale;
    }

    /** Fills it. */
    void fill(PostgresDatabase database) throws SQLException {
        if (!environment.schemas().isEmpty() || !environment.extensions().isEmpty()) {
            try (Connection connection = superuser.open(Duration.ofMinutes(1))) {
                for (String schema : environment.schemas()) {
                    Sql.execute(
                            connection,
                            "CREATE SCHEMA IF NOT EXISTS " + SqlText.name(schema) + " AUTHORIZATION "
                                    + SqlText.name(owner));
                }
                for (String extension : environment.extensions()) {
                    create(connection, extension);
                }
            }
        }
        for (Script script : environment.init()) {
            init(database, new Script(script.file(), script.sha256(), script.text(), TransactionMode.NONE));
        }
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

    /** What to throw if the database could not be made: a locale that the server lacks is the user's to change. */
    static MigrationSafetyException refused(Environment environment, ObservationException failure) {
        boolean locale =
                failure.getCause() instanceof SQLException e && LOCALE.contains(String.valueOf(e.getSQLState()));
        return locale
                ? new ConfigurationException(
                        "locale: no UTF-8 database could be made with "
                                + (environment.locale().isEmpty() ? "the server's locale" : environment.locale()) + ": "
                                + failure.getMessage()
                                + ". Set `locale` to one that the server has for UTF-8, for example C.UTF-8 or C.",
                        failure)
                : failure;
    }
}
