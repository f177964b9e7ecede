package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;

/** A server without any database behind it, which writes down what it is asked for. */
final class FakeServer implements DatabaseServer, SharedObjects {
    static final ServerDescription DESCRIPTION =
            new ServerDescription("Fake 1", 1, Tier.EMULATED, "fake", "none", "nowhere");

    private final List<String> calls;

    FakeServer(List<String> calls) {
        this.calls = calls;
    }

    @Override
    public DatabaseEngine engine() {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public FreezeStrategy freezing() {
        return FreezeStrategy.COPY;
    }

    @Override
    public ServerDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Database createBaseline() {
        calls.add("createBaseline");
        return new FakeDatabase("baseline", calls);
    }

    @Override
    public SchemaSnapshot sharedSnapshot() {
        calls.add("clusterSnapshot");
        return new SchemaSnapshot(List.of());
    }

    @Override
    public DatabaseServer isolated() {
        calls.add("isolated");
        return new FakeServer(calls);
    }

    @Override
    public boolean canIsolate() {
        return true;
    }

    @Override
    public List<String> leftovers() {
        return List.of("a role");
    }

    @Override
    public void close() {
        calls.add("close server");
    }
}
