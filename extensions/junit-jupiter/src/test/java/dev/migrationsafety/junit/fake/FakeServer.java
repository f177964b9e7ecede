package dev.migrationsafety.junit.fake;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** A server in memory; all of them are counted, so that tests see what was left open. */
public final class FakeServer implements DatabaseServer, SharedObjects {
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final DatabaseEngine engine;
    private final ProvisionedServer server;
    private final Set<String> roles = new ConcurrentSkipListSet<>();
    private boolean closed;

    FakeServer(DatabaseEngine engine, ProvisionedServer server) {
        this.engine = engine;
        this.server = server;
        STARTED.incrementAndGet();
        RUNNING.incrementAndGet();
    }

    /** How many were started since the JVM began. */
    public static int started() {
        return STARTED.get();
    }

    /** How many run now. */
    public static int running() {
        return RUNNING.get();
    }

    /** How many databases were handed to users and are not dropped. */
    public static int databases() {
        return DATABASES.get();
    }

    static void handedOut(int difference) {
        DATABASES.addAndGet(difference);
    }

    void role(String name) {
        roles.add(name);
    }

    @Override
    public DatabaseEngine engine() {
        return engine;
    }

    @Override
    public FreezeStrategy freezing() {
        return FreezeStrategy.COPY;
    }

    @Override
    public ServerDescription description() {
        return new ServerDescription("Fake 1", 1, Tier.EMULATED, server.provisioner(), server.image(), "localhost:1");
    }

    @Override
    public Database createBaseline() {
        return new FakeDatabase(this, Map.of());
    }

    @Override
    public SchemaSnapshot sharedSnapshot() {
        return new SchemaSnapshot(roles.stream()
                .map(name -> new CatalogObject("role", name, Map.of(), Map.of()))
                .toList());
    }

    @Override
    public DatabaseServer isolated() {
        throw new ProvisioningException("a fake server cannot be copied");
    }

    @Override
    public boolean canIsolate() {
        return false;
    }

    @Override
    public List<String> leftovers() {
        return List.of();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            RUNNING.decrementAndGet();
            server.close();
        }
    }
}
