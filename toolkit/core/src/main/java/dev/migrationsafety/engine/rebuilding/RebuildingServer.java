package dev.migrationsafety.engine.rebuilding;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A server whose databases cannot be frozen, made into one whose databases can: a template remembers what was done to its
 * database and does it again on a new baseline. For engines without templates; thread-safe if the server is.
 *
 * <p>Records that were loaded stay in memory as long as the template. A script that gives another result each time (time,
 * random) gives another one in each clone, too. What happens through {@link Database#unwrap} cannot be repeated, so such a
 * database cannot be frozen.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RebuildingServer implements DatabaseServer {
    private final DatabaseServer server;

    /** Decorates a server, which it owns. */
    public RebuildingServer(DatabaseServer server) {
        this.server = server;
    }

    @Override
    public DatabaseEngine engine() {
        return server.engine();
    }

    @Override
    public ServerDescription description() {
        return server.description();
    }

    @Override
    public Database createBaseline() {
        return new RebuildingDatabase(server::createBaseline, server.createBaseline(), new RecordedActions());
    }

    @Override
    public FreezeStrategy freezing() {
        return FreezeStrategy.REBUILD;
    }

    @Override
    public <C> Optional<C> capability(Class<C> power) {
        return server.capability(power)
                .map(found -> found instanceof SharedObjects shared ? power.cast(new Shared(shared)) : found);
    }

    private record Shared(SharedObjects objects) implements SharedObjects {
        @Override
        public SchemaSnapshot sharedSnapshot() {
            return objects.sharedSnapshot();
        }

        @Override
        public boolean canIsolate() {
            return objects.canIsolate();
        }

        @Override
        public DatabaseServer isolated() {
            return new RebuildingServer(objects.isolated());
        }
    }

    @Override
    public Optional<String> missing(MigrationHistory history) {
        return server.missing(history);
    }

    @Override
    public String statements(Schema schema, List<NewRecord> records) {
        return server.statements(schema, records);
    }

    @Override
    public List<String> passedOver() {
        return server.passedOver();
    }

    @Override
    public List<String> notExercised(List<Schema> schemas) {
        return server.notExercised(schemas);
    }

    @Override
    public List<String> leftovers() {
        return server.leftovers();
    }

    @Override
    public void close() {
        server.close();
    }
}
