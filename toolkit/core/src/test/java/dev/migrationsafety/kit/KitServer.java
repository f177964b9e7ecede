package dev.migrationsafety.kit;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A server in memory. */
final class KitServer implements DatabaseServer {
    private final DatabaseEngine engine;
    private final ProvisionedServer server;
    private final Environment environment;
    private final KitProfile profile;
    private final Set<Object> open = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private volatile boolean closed;

    KitServer(DatabaseEngine engine, ProvisionedServer server, Environment environment, KitProfile profile) {
        this.engine = engine;
        this.server = server;
        this.environment = environment;
        this.profile = profile;
    }

    KitProfile profile() {
        return profile;
    }

    void opened(Object made) {
        if (closed) {
            throw new ObservationException("The server is closed.");
        }
        open.add(made);
    }

    /** How many databases and templates there are. */
    int size() {
        return open.size();
    }

    void closed(Object made) {
        open.remove(made);
    }

    @Override
    public DatabaseEngine engine() {
        return engine;
    }

    @Override
    public ServerDescription description() {
        return new ServerDescription(
                "Kit 1.0 " + profile.id(),
                1,
                Tier.REAL,
                server.provisioner(),
                server.image(),
                server.address().host());
    }

    @Override
    public Database createBaseline() {
        KitDatabase database = new KitDatabase(this, new KitStore());
        List<Script> scripts = new ArrayList<>(environment.init());
        scripts.addAll(environment.baseline());
        try (ScriptSession session = database.openSession(environment.timeZone())) {
            for (Script script : scripts) {
                if (session.run(script) instanceof ScriptOutcome.Failed failed) {
                    database.close();
                    throw new ConfigurationException("The baseline script " + script.file() + " failed at "
                            + failed.describe() + ". Correct it.");
                }
            }
        }
        return database;
    }

    @Override
    public FreezeStrategy freezing() {
        return profile.hasTemplates() ? FreezeStrategy.COPY : FreezeStrategy.REBUILD;
    }

    DatabaseTemplate template(KitStore frozen) {
        return new Template(frozen);
    }

    private final class Template implements DatabaseTemplate {
        private final KitStore frozen;

        Template(KitStore frozen) {
            this.frozen = frozen;
            opened(this);
        }

        @Override
        public Database open() {
            return new KitDatabase(KitServer.this, frozen.copy());
        }

        @Override
        public void close() {
            closed(this);
        }
    }

    @Override
    public String statements(Schema schema, List<NewRecord> records) {
        return records.stream()
                .map(record -> "insert " + record.container()
                        + record.values().entrySet().stream()
                                .map(entry -> " " + entry.getKey() + "=" + KitValues.write(entry.getValue()))
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public List<String> leftovers() {
        return List.of();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            open.clear();
            server.close();
        }
    }
}
