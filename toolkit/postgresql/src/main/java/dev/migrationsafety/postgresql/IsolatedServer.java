package dev.migrationsafety.postgresql;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerCopies.ServerTemplate;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.postgresql.baseline.Baseline;
import dev.migrationsafety.postgresql.baseline.Roles;
import dev.migrationsafety.postgresql.connection.Admin;
import dev.migrationsafety.postgresql.connection.DatabaseAccess;
import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.connection.Timers;
import dev.migrationsafety.postgresql.database.ClusterReader;
import dev.migrationsafety.postgresql.database.FurtherDatabases;
import dev.migrationsafety.postgresql.database.PostgresDatabase;
import dev.migrationsafety.postgresql.load.InsertScript;
import dev.migrationsafety.postgresql.query.HistoryTables;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.sql.schema.Relations;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/** A server on which each database has its own server copy, under its real name. */
final class IsolatedServer implements DatabaseServer, SharedObjects {
    private static final String UNNAMED = "app";

    private final ServerTemplate pristine;
    private final Environment environment;
    private final ServerDescription description;
    private final ScheduledExecutorService clock = Timers.start();
    private final Set<ProvisionedServer> running = ConcurrentHashMap.newKeySet();
    private final Set<ServerTemplate> templates = ConcurrentHashMap.newKeySet();

    IsolatedServer(ServerTemplate pristine, Environment environment, ServerDescription description) {
        this.pristine = pristine;
        this.environment = environment;
        this.description = description;
        templates.add(pristine);
    }

    @Override
    public ServerDescription description() {
        return description;
    }

    @Override
    public Database createBaseline() {
        ProvisionedServer copy = start(pristine);
        try (Admin admin = Admin.open(Login.of(copy.address()), environment.timeout())) {
            Login migration = new Roles(admin, Roles.OWNER, true).prepare(environment);
            String name = PostgresSettings.of(environment).database().isEmpty()
                    ? UNNAMED
                    : PostgresSettings.of(environment).database();
            if (!exists(admin, name)) {
                admin.execute("Creating a database", Baseline.create(name, migration.role(), environment));
            }
            PostgresDatabase database = database(copy, migration.to(name));
            new Baseline(environment, admin.login().to(name), migration.role()).fill(database);
            return database;
        } catch (SQLException | RuntimeException e) {
            stop(copy);
            throw e instanceof RuntimeException unchecked ? unchecked : unreachable(copy, (SQLException) e);
        }
    }

    private static boolean exists(Admin admin, String database) {
        return admin.run(
                "Looking for " + database,
                open -> Sql.exists(open, "SELECT FROM pg_database WHERE datname = ?", database));
    }

    private PostgresDatabase database(ProvisionedServer copy, Login migration) {
        Login moved = migration
                .at(copy.address())
                .searching(PostgresSettings.of(environment).searchPath());
        Login superuser = Login.of(copy.address()).to(migration.database());
        return new PostgresDatabase(
                new DatabaseAccess(superuser, moved, environment, clock), new IsolatedLifecycle(this, copy, moved));
    }

    FurtherDatabases furtherDatabases(ProvisionedServer copy, String own) {
        return new FurtherDatabases(Login.of(copy.address()), own, environment.timeout());
    }

    ProvisionedServer start(ServerTemplate template) {
        ProvisionedServer copy = template.open();
        running.add(copy);
        return copy;
    }

    void stop(ProvisionedServer copy) {
        running.remove(copy);
        copy.close();
    }

    DatabaseTemplate freeze(ProvisionedServer copy, Login migration) {
        ServerTemplate frozen = copy.copies()
                .orElseThrow(() ->
                        new ProvisioningException("The server copy at " + copy.address() + " cannot be copied again."))
                .freeze();
        running.remove(copy);
        templates.add(frozen);
        return new DatabaseTemplate() {
            @Override
            public Database open() {
                return database(start(frozen), migration);
            }

            @Override
            public void close() {
                templates.remove(frozen);
                frozen.close();
            }
        };
    }

    @Override
    public SchemaSnapshot sharedSnapshot() {
        ProvisionedServer copy = start(pristine);
        try (Admin admin = Admin.open(Login.of(copy.address()), environment.timeout())) {
            return new SchemaSnapshot(
                    admin.run("Reading roles and databases", open -> ClusterReader.read(open, name -> false)));
        } catch (SQLException e) {
            throw unreachable(copy, e);
        } finally {
            stop(copy);
        }
    }

    @Override
    public DatabaseServer isolated() {
        return this;
    }

    @Override
    public boolean canIsolate() {
        return true;
    }

    @Override
    public Optional<String> missing(MigrationHistory history) {
        ProvisionedServer copy = start(pristine);
        try (DatabaseServer server = PostgresServer.open(copy, environment)) {
            return server.missing(history);
        } catch (SQLException e) {
            throw unreachable(copy, e);
        } finally {
            stop(copy);
        }
    }

    private static ProvisioningException unreachable(ProvisionedServer copy, SQLException error) {
        return new ProvisioningException(
                "The server copy at " + copy.address() + " does not answer: " + error.getMessage(), error);
    }

    @Override
    public String statements(Schema schema, List<NewRecord> rows) {
        return InsertScript.of(Relations.of(schema), rows);
    }

    @Override
    public DatabaseEngine engine() {
        return PostgresEngine.INSTANCE;
    }

    @Override
    public FreezeStrategy freezing() {
        return FreezeStrategy.OWN_SERVER;
    }

    @Override
    public List<String> notExercised(List<Schema> schemas) {
        return NotExercised.of(environment, schemas);
    }

    @Override
    public List<String> passedOver() {
        return HistoryTables.NAMES;
    }

    @Override
    public List<String> leftovers() {
        return List.of();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        List.copyOf(running).forEach(this::stop);
        List.copyOf(templates).forEach(template -> {
            templates.remove(template);
            template.close();
        });
    }
}
