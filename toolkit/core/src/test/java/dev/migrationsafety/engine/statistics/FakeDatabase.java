package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RowSource;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.data.SequencePosition;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database without anything in it, which writes down what it is asked for; it cannot disable triggers. */
final class FakeDatabase implements Database {
    static final StationSchema SCHEMA = new StationSchema(new SchemaSnapshot(List.of()), new Relations(List.of()));

    private final String name;
    private final List<String> calls;

    FakeDatabase(String name, List<String> calls) {
        this.name = name;
        this.calls = calls;
    }

    private void call(String what) {
        calls.add(what + " " + name);
    }

    @Override
    public ScriptSession openSession(String timeZone) {
        call("openSession " + timeZone);
        return new FakeSession(calls);
    }

    @Override
    public StationSchema observeSchema() {
        call("observeSchema");
        return SCHEMA;
    }

    @Override
    public DataDigest digest(StationSchema schema) {
        call("digest");
        return new DataDigest(List.of(), List.of());
    }

    @Override
    public Rows rows(Table table, List<String> columns) {
        call("rows");
        return new Rows(table.name(), List.of(), columns, List.of());
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        call("aggregate");
        return List.of();
    }

    @Override
    public LoadResult load(StationSchema schema, RowSource rows) {
        call("load");
        return new LoadResult(Map.of(), List.of());
    }

    @Override
    public Optional<Long> countUnholdable(Transition transition) {
        call("countUnholdable");
        return Optional.of(1L);
    }

    @Override
    public long countConcerned(Transition transition) {
        call("countConcerned");
        return 2;
    }

    @Override
    public long withhold(StationSchema schema, Transition transition) {
        call("withhold");
        return 3;
    }

    @Override
    public void setSequences(List<SequencePosition> positions) {
        call("setSequences");
    }

    @Override
    public void disableUserTriggers(TableName table) {
        throw new ObservationException("The server is lost.");
    }

    @Override
    public void empty(StationSchema schema, List<TableName> tables) {
        call("empty");
    }

    @Override
    public void remove(StationSchema schema, Rows rows) {
        call("remove");
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.of(name).filter(type::isInstance).map(type::cast);
    }

    @Override
    public DatabaseTemplate freeze() {
        call("freeze");
        return new FakeTemplate(calls);
    }

    @Override
    public void close() {
        call("close");
    }

    /** Its clones are named {@code clone}. */
    private record FakeTemplate(List<String> calls) implements DatabaseTemplate {
        @Override
        public Database open() {
            calls.add("open");
            return new FakeDatabase("clone", calls);
        }

        @Override
        public void close() {
            calls.add("close template");
        }
    }
}
