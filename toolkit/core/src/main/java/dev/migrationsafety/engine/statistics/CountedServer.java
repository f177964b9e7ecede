package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Counts the operations on a server. */
final class CountedServer implements DatabaseServer {
    private final DatabaseServer server;
    private final Statistics statistics;

    CountedServer(DatabaseServer server, Statistics statistics) {
        this.server = server;
        this.statistics = statistics;
    }

    @Override
    public ServerDescription description() {
        return server.description();
    }

    @Override
    public Database createBaseline() {
        return new CountedDatabase(statistics.count(Operation.BASELINE, server::createBaseline), statistics);
    }

    @Override
    public DatabaseEngine engine() {
        return server.engine();
    }

    @Override
    public FreezeStrategy freezing() {
        return server.freezing();
    }

    @Override
    public <C> Optional<C> capability(Class<C> power) {
        if (power == Statistics.class) {
            return Optional.of(power.cast(statistics));
        }
        return server.capability(power)
                .map(found -> found instanceof SharedObjects shared && power == SharedObjects.class
                        ? power.cast(new CountedSharedObjects(shared, statistics))
                        : found);
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
    public List<String> notExercised(List<Schema> schemas) {
        return server.notExercised(schemas);
    }

    @Override
    public List<String> passedOver() {
        return server.passedOver();
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
