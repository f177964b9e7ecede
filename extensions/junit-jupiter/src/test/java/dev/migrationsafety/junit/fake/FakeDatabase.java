package dev.migrationsafety.junit.fake;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.transition.SqlTransition;
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
        return new Schema(
                new SchemaSnapshot(objects),
                new Relations(tables.keySet().stream().map(FakeDatabase::table).toList()));
    }

    private static Table table(String name) {
        return new Table(
                ContainerName.of(name),
                List.of(new Column("id", DataType.of("bigint"), false, Optional.empty(), Column.Source.WRITTEN)),
                Optional.of(new Key(name + "_pkey", List.of("id"), true, "")),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
    }

    @Override
    public DataDigest digest(Schema schema) {
        return new DataDigest(
                tables.entrySet().stream()
                        .map(entry -> new ContainerDigest(
                                ContainerName.of(entry.getKey()),
                                List.of("id"),
                                entry.getValue(),
                                "rows 1 to " + entry.getValue()))
                        .toList(),
                List.of());
    }

    @Override
    public Records rows(Table table, List<String> columns) {
        int count = tables.getOrDefault(table.name().name(), 0);
        return new Records(
                table.name(),
                List.of("id"),
                List.of("id"),
                IntStream.rangeClosed(1, count)
                        .mapToObj(id -> new DataRecord(new TreeMap<>(Map.of("id", String.valueOf(id)))))
                        .toList());
    }

    @Override
    public LoadResult load(Schema schema, RecordSource rows) {
        Map<ContainerName, Integer> written = new TreeMap<>();
        rows.sendTo(block -> {
            tables.merge(block.table().name(), block.size(), Integer::sum);
            written.merge(block.table(), block.size(), Integer::sum);
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
    public Optional<Long> countUnholdable(SqlTransition transition) {
        return Optional.of(0L);
    }

    @Override
    public long countConcerned(SqlTransition transition) {
        return 0;
    }

    @Override
    public long withhold(Schema schema, SqlTransition transition) {
        return 0;
    }

    @Override
    public void setSequences(List<CounterPosition> positions) {}

    @Override
    public void disableUserTriggers(ContainerName table) {}

    @Override
    public void empty(Schema schema, List<ContainerName> names) {
        names.forEach(name -> tables.replace(name.name(), 0));
    }

    @Override
    public void remove(Schema schema, Records rows) {
        tables.computeIfPresent(
                rows.table().name(), (name, count) -> count - rows.rows().size());
    }
}
