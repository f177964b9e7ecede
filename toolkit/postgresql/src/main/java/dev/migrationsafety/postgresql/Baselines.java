package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.postgresql.baseline.Baseline;
import dev.migrationsafety.postgresql.baseline.BaselineFailure;
import dev.migrationsafety.postgresql.baseline.MissingObjects;
import dev.migrationsafety.postgresql.baseline.Roles;
import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.database.PostgresDatabase;
import dev.migrationsafety.postgresql.settings.Locales;
import java.sql.SQLException;
import java.util.Optional;

/** Makes baselines on a server whose databases are clones beside each other, and finds out what they lack. */
final class Baselines {
    private final PostgresServer server;
    private final Environment environment;
    private final Roles roles;

    Baselines(PostgresServer server, Environment environment, Roles roles) {
        this.server = server;
        this.environment = environment;
        this.roles = roles;
    }

    /** The baseline of the environment. */
    PostgresDatabase create() {
        try {
            return create(environment, roles);
        } catch (BaselineFailure e) {
            String missing = missingObjects()
                    .findForBaseline()
                    .map(yaml -> " These are missing; add them to migration-safety.yml:\n" + yaml)
                    .orElseGet(e::advice);
            throw new ConfigurationException(e.getMessage() + "." + missing, e);
        }
    }

    private PostgresDatabase create(Environment wanted, Roles itsRoles) {
        Login migration = itsRoles.prepare(wanted);
        String owner = migration.role();
        String name = server.names().next();
        server.drops().expect(name);
        try {
            server.admin().execute("Creating a database", Baseline.create(name, owner, wanted));
        } catch (ObservationException e) {
            throw Locales.refused(wanted, e);
        }
        PostgresDatabase database = server.database(name, wanted, migration);
        try {
            new Baseline(wanted, server.admin().login().to(name), owner).fill(database);
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e instanceof RuntimeException unchecked
                    ? unchecked
                    : new ObservationException("Loading the baseline failed: " + e.getMessage(), e);
        }
    }

    /** What a history needs and the server lacks, as configuration to paste. */
    Optional<String> missing(MigrationHistory history) {
        return missingObjects().find(history);
    }

    private MissingObjects missingObjects() {
        return new MissingObjects(environment, this::trial, this::hasExtension);
    }

    private boolean hasExtension(String name) {
        return server.admin()
                .run(
                        "Looking for the extension " + name,
                        open -> Sql.exists(
                                open, "SELECT FROM pg_catalog.pg_available_extensions WHERE name = ?", name));
    }

    /** A baseline with roles of its own, which go with it. */
    private MissingObjects.Trial trial(Environment wanted) {
        Roles itsRoles = new Roles(
                server.admin(), Roles.OWNER + "_trial_" + server.names().run(), server.ours());
        Runnable afterwards = () -> {
            server.drops().await();
            server.left(itsRoles.drop());
        };
        try {
            return new MissingObjects.Trial(create(wanted, itsRoles), afterwards);
        } catch (RuntimeException e) {
            afterwards.run();
            throw e;
        }
    }
}
