package dev.migrationsafety.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.mongodb.catalog.CatalogReader;
import dev.migrationsafety.mongodb.connection.ServerUri;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.operation.InsertOperations;
import dev.migrationsafety.mongodb.probe.Features;
import dev.migrationsafety.mongodb.probe.ServerProbe;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** A server on which each rehearsal has databases of its own. */
public final class MongoServer implements DatabaseServer {
    private final ProvisionedServer provisioned;
    private final Environment environment;
    private final ServerUri uri;
    private final MongoClient client;
    private final OurNames names = new OurNames();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final List<String> leftovers = Collections.synchronizedList(new ArrayList<>());
    private final Features features;
    private final ServerDescription description;
    private boolean over;

    private MongoServer(ProvisionedServer provisioned, Environment environment, ServerUri uri, MongoClient client) {
        this.provisioned = provisioned;
        this.environment = environment;
        this.uri = uri;
        this.client = client;
        BsonDocument build =
                client.getDatabase("admin").runCommand(BsonDocument.parse("{buildInfo: 1}"), BsonDocument.class);
        this.features = probe();
        this.description = describe(build.getString("version").getValue());
    }

    static MongoServer open(ProvisionedServer provisioned, Environment environment) {
        ServerUri uri =
                provisioned instanceof GivenMongoServer given ? given.uri() : ServerUri.of(provisioned.address());
        MongoClient client = uri.open(environment.timeout());
        try {
            return new MongoServer(provisioned, environment, uri, client);
        } catch (MongoException e) {
            client.close();
            throw new ProvisioningException(
                    "The MongoDB server " + uri.address() + " (" + provisioned.provisioner() + ") does not answer: "
                            + e.getMessage() + ". Check host, port, replica set, user and password.",
                    e);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private Features probe() {
        Store store = store(names.next());
        try {
            return new Features(new ServerProbe(store).run());
        } finally {
            drop(store.name());
        }
    }

    private ServerDescription describe(String version) {
        return new ServerDescription(
                (features.tier() == Tier.REAL ? "MongoDB " : "MongoDB-compatible server ") + version,
                Integer.parseInt(version.replaceAll("\\D.*", "")),
                features.tier(),
                provisioned.provisioner(),
                provisioned.image(),
                provisioned.address().host() + ":" + provisioned.address().port());
    }

    ServerUri uri() {
        return uri;
    }

    /** What the server does as MongoDB does. */
    public Features features() {
        return features;
    }

    /** A new name, noted so that the database of that name is dropped at the end. */
    Store newStore() {
        return store(names.next());
    }

    private Store store(String name) {
        made.add(name);
        return new Store(client, names.check(name), environment.timeout());
    }

    void drop(String name) {
        if (made.remove(names.check(name))) {
            try {
                client.getDatabase(name).drop();
            } catch (MongoException e) {
                leftovers.add("database " + name + ": " + e.getMessage());
            }
        }
    }

    @Override
    public Database createBaseline() {
        RehearsalDatabase database = new RehearsalDatabase(this, newStore());
        List<Script> scripts = new ArrayList<>(environment.init());
        scripts.addAll(environment.baseline());
        try (ScriptSession session = database.openSession(environment.timeZone())) {
            for (Script script : scripts) {
                if (session.run(script) instanceof ScriptOutcome.Failed failed) {
                    throw new ConfigurationException("The baseline script " + script.file() + " failed at "
                            + failed.describe() + ". Correct it.");
                }
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public DatabaseEngine engine() {
        return MongoEngine.INSTANCE;
    }

    @Override
    public ServerDescription description() {
        return description;
    }

    @Override
    public FreezeStrategy freezing() {
        return FreezeStrategy.COPY_RECORDS;
    }

    @Override
    public String statements(Schema schema, List<NewRecord> records) {
        return InsertOperations.of(schema, records);
    }

    @Override
    public List<String> passedOver() {
        return CatalogReader.LOGS;
    }

    @Override
    public List<String> notExercised(List<Schema> schemas) {
        return NotExercised.of(description, features);
    }

    @Override
    public List<String> leftovers() {
        synchronized (leftovers) {
            return List.copyOf(leftovers);
        }
    }

    @Override
    public synchronized void close() {
        if (!over) {
            over = true;
            try {
                List.copyOf(made).forEach(this::drop);
            } finally {
                client.close();
                provisioned.close();
            }
        }
    }
}
