package dev.migrationsafety.postgresql;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.postgresql.baseline.Roles;
import dev.migrationsafety.postgresql.connection.Admin;
import dev.migrationsafety.postgresql.connection.DatabaseAccess;
import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.connection.Timers;
import dev.migrationsafety.postgresql.database.ClusterReader;
import dev.migrationsafety.postgresql.database.PostgresDatabase;
import dev.migrationsafety.postgresql.load.InsertScript;
import dev.migrationsafety.postgresql.query.HistoryTables;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.sql.schema.Relations;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ScheduledExecutorService;

/** A server whose databases are clones beside each other. */
public final class PostgresServer implements DatabaseServer, SharedObjects {
    private final ProvisionedServer provisioned;
    private final Environment environment;
    private final ServerDescription description;
    private final Admin admin;
    private final Admin dropper;
    private final OurNames names = new OurNames();
    private final DropQueue drops;
    private final Roles roles;
    private final String owner;
    private final Baselines baselines;
    private final ScriptsDatabases scriptsDatabases;
    private final ScheduledExecutorService clock = Timers.start();
    private final List<String> leftovers = new ArrayList<>();
    private final Set<String> visited = new ConcurrentSkipListSet<>();
    private boolean over;

    private PostgresServer(ProvisionedServer provisioned, Environment environment, Admin admin, Admin dropper) {
        this.provisioned = provisioned;
        this.environment = environment;
        this.admin = admin;
        this.dropper = dropper;
        this.description = admin.run("Reading the version", open -> ServerChecks.read(open, provisioned));
        this.drops = new DropQueue(dropper, names);
        tidy();
        this.scriptsDatabases = new ScriptsDatabases(admin);
        this.owner = provisioned.ours() ? Roles.OWNER : Roles.OWNER + "_" + names.run();
        this.roles = new Roles(admin, owner, provisioned.ours());
        this.baselines = new Baselines(this, environment, roles);
    }

    static PostgresServer open(ProvisionedServer provisioned, Environment environment) throws SQLException {
        Login login = Login.of(provisioned.address());
        Admin admin = Admin.open(login, environment.timeout());
        try {
            Admin dropper = Admin.open(login, environment.timeout());
            try {
                return new PostgresServer(provisioned, environment, admin, dropper);
            } catch (RuntimeException e) {
                dropper.close();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    /** What a killed run left on a given server goes now; a failure to remove it does not stop this run. */
    private void tidy() {
        admin.run("Registering this run", open -> {
            AbandonedDatabases.announce(open, names);
            return true;
        });
        if (provisioned.ours()) {
            return;
        }
        try {
            dropper.run("Dropping the leftovers of killed runs", open -> {
                AbandonedDatabases.drop(open);
                return true;
            });
        } catch (ObservationException e) {
            leftovers.add(e.getMessage());
        }
    }

    public Admin admin() {
        return admin;
    }

    OurNames names() {
        return names;
    }

    DropQueue drops() {
        return drops;
    }

    @Override
    public ServerDescription description() {
        return description;
    }

    @Override
    public Database createBaseline() {
        return baselines.create();
    }

    PostgresDatabase database(String name) {
        return database(name, environment, roles.prepare(environment));
    }

    PostgresDatabase database(String name, Environment itsEnvironment, Login migration) {
        Login superuser = admin.login().to(name);
        Login searching =
                migration.to(name).searching(PostgresSettings.of(itsEnvironment).searchPath());
        return new PostgresDatabase(
                new DatabaseAccess(superuser, searching, itsEnvironment, clock), new TemplateLifecycle(this, name));
    }

    @Override
    public SchemaSnapshot sharedSnapshot() {
        List<CatalogObject> objects = new ArrayList<>(admin.run(
                "Reading roles and databases",
                open -> ClusterReader.read(open, name -> name.startsWith(OurNames.PREFIX))));
        visited.forEach(name -> objects.add(new CatalogObject("connection to database", name, Map.of(), Map.of())));
        return new SchemaSnapshot(objects);
    }

    /** Takes note of what could not be cleaned away. */
    void left(List<String> more) {
        leftovers.addAll(more);
    }

    boolean ours() {
        return provisioned.ours();
    }

    /** A script works in another database, which all rehearsals on this server share. */
    void visit(String database) {
        if (!provisioned.ours()) {
            throw new ObservationException("A script connects to the database " + database + " on the server "
                    + description.address() + ", but a rehearsal touches only databases that it created. Rehearse on"
                    + " embedded PostgreSQL, where each pass runs on its own copy of the server.");
        }
        visited.add(database);
    }

    @Override
    public boolean canIsolate() {
        return provisioned.copies().isPresent();
    }

    @Override
    public DatabaseServer isolated() {
        var copies = provisioned
                .copies()
                .orElseThrow(() -> new ProvisioningException("The server " + description.address() + " ("
                        + provisioned.provisioner() + ") cannot be copied, but the history changes objects that all"
                        + " databases share. Rehearse it on a server that can be copied, for example an"
                        + " embedded one."));
        end();
        return new IsolatedServer(copies.freeze(), environment, description);
    }

    @Override
    public Optional<String> missing(MigrationHistory history) {
        return baselines.missing(history);
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
        return FreezeStrategy.COPY;
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
        List<String> all = new ArrayList<>(drops.leftovers());
        all.addAll(leftovers);
        if (!over && !provisioned.ours()) {
            all.addAll(roles.appeared());
        }
        return List.copyOf(all);
    }

    @Override
    public void close() {
        if (!over) {
            end();
            provisioned.close();
        }
    }

    /** Drops what was made, unless the server is dropped with it, and leaves the server. */
    private void end() {
        over = true;
        clock.shutdownNow();
        if (provisioned.ours()) {
            drops.abandon();
        } else {
            drops.finish();
            leftovers.addAll(scriptsDatabases.drop(owner));
            leftovers.addAll(roles.drop());
        }
        dropper.close();
        admin.close();
    }
}
