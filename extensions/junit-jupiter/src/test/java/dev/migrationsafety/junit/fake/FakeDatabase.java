package dev.migrationsafety.junit.fake;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Tables of one column {@code id}, each with a number of rows. */
final class FakeDatabase implements Database {
    private final FakeServer server;
    private final Map<String, Integer> tables;
    private boolean handedOut;

    FakeDatabase(FakeServer server, Map<String, Integer> tables) {
        this.server = server;
        this.tables = new TreeMap<>(tables);
    }

    @Override
    public ScriptSession openSession(String timeZone) {
        return new FakeSession(server, tables);
    }

    @Override
    public Schema observeSchema() {
        List<CatalogObject> objects = tables.keySet().stream()
                .map(name -> new CatalogObject("table", name, Map.of(), Map.of()))
                .toList();
        return Schema.of(
                new SchemaSnapshot(objects),
                tables.keySet().stream()
                        .map(name -> new FakeTable(ContainerName.of(name)))
                        .toList());
    }

    @Override
    public DataDigest digest(Schema schema) {
        return new DataDigest(
                tables.entrySet().stream()
                        .map(entry -> new ContainerDigest(
                                ContainerName.of(entry.getKey()),
                                List.of(FakeTable.ID),
                                entry.getValue(),
                                "rows 1 to " + entry.getValue()))
                        .toList(),
                List.of());
    }

    @Override
    public Records records(Container container, List<FieldPath> fields) {
        int count = tables.getOrDefault(container.name().name(), 0);
        return new Records(
                container.name(),
                List.of(FakeTable.ID),
                List.of(FakeTable.ID),
                IntStream.rangeClosed(1, count)
                        .mapToObj(
                                id -> new DataRecord(new TreeMap<>(Map.of(FakeTable.ID, Value.of(String.valueOf(id))))))
                        .toList());
    }

    @Override
    public LoadResult load(Schema schema, RecordSource records) {
        Map<ContainerName, Integer> written = new TreeMap<>();
        records.sendTo(block -> {
            tables.merge(block.container().name(), block.size(), Integer::sum);
            written.merge(block.container(), block.size(), Integer::sum);
        });
        return new LoadResult(written, List.of());
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        if (type != DataSource.class) {
            return Optional.empty();
        }
        handedOut = true;
        FakeServer.handedOut(1);
        return Optional.of(type.cast(new FakeDataSource(tables)));
    }

    @Override
    public DatabaseTemplate freeze() {
        Map<String, Integer> frozen = Map.copyOf(tables);
        return new DatabaseTemplate() {
            @Override
            public Database open() {
                return new FakeDatabase(server, frozen);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        if (handedOut) {
            handedOut = false;
            FakeServer.handedOut(-1);
        }
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        throw new UnsupportedOperationException("no invariant runs here");
    }

    @Override
    public void empty(Schema schema, List<ContainerName> names) {
        names.forEach(name -> tables.replace(name.name(), 0));
    }

    @Override
    public void remove(Schema schema, Records records) {
        tables.computeIfPresent(
                records.container().name(),
                (name, count) -> count - records.records().size());
    }
}
