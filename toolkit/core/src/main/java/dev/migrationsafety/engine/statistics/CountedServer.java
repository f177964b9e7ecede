package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;

/** A server whose use is counted. */
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
    public SchemaSnapshot clusterSnapshot() {
        return statistics.count(Operation.CATALOG, server::clusterSnapshot);
    }

    @Override
    public DatabaseServer isolated() {
        return new CountedServer(server.isolated(), statistics);
    }

    @Override
    public boolean canIsolate() {
        return server.canIsolate();
    }

    @Override
    public Optional<String> missing(MigrationHistory history) {
        return server.missing(history);
    }

    @Override
    public boolean endsWithQuery(Script script) {
        return server.endsWithQuery(script);
    }

    @Override
    public String statements(Relations relations, List<GeneratedRow> rows) {
        return server.statements(relations, rows);
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
