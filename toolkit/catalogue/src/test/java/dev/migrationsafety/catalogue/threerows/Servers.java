package dev.migrationsafety.catalogue.threerows;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps one server for histories with the same surroundings, until one of them leaves something behind in it. */
public final class Servers implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private @Nullable DatabaseServer server;
    private @Nullable Environment environment;
    private @Nullable SchemaSnapshot untouched;

    /** None is started yet. */
    public Servers() {}

    DatabaseServer of(Configuration configuration) {
        DatabaseServer kept = server;
        boolean fits = kept != null
                && configuration.environment().equals(environment)
                && shared(kept).equals(untouched);
        if (kept != null && fits) {
            return kept;
        }
        close();
        ServerRequest request =
                new ServerRequest("postgresql", configuration.settings().version(), START);
        DatabaseServer opened =
                new PostgresEngine().open(new EmbeddedProvisioner().provision(request), configuration.environment());
        server = opened;
        environment = configuration.environment();
        untouched = shared(opened);
        return opened;
    }

    private static SchemaSnapshot shared(DatabaseServer server) {
        return server.capability(SharedObjects.class).orElseThrow().sharedSnapshot();
    }

    @Override
    public void close() {
        DatabaseServer kept = server;
        server = null;
        if (kept != null) {
            kept.close();
        }
    }
}
