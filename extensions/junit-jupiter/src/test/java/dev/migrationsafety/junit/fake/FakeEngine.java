package dev.migrationsafety.junit.fake;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.Environment;
import dev.migrationsafety.engine.ProvisionedServer;
import dev.migrationsafety.schema.ContainerName;

/**
 * An engine whose scripts hold one statement per line: {@code create table x}, {@code drop table x}, {@code role x} for
 * an object of the whole server, {@code fail}, and {@code lose} for a server that is gone.
 */
public final class FakeEngine implements DatabaseEngine {
    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public DatabaseServer open(ProvisionedServer server, Environment environment) {
        return new FakeServer(this, server);
    }

    @Override
    public ContainerName name(String text) {
        return ContainerName.of(text);
    }
}
