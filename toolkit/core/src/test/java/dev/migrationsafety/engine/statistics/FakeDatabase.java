package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database without anything in it, which writes down what it is asked for; it cannot disable triggers. */
final class FakeDatabase implements Database, Borders, Counters, UserTriggers {
    static final Schema SCHEMA = new Schema(new SchemaSnapshot(List.of()), List.of());

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
    public Schema observeSchema() {
        call("observeSchema");
        return SCHEMA;
    }

    @Override
    public DataDigest digest(Schema schema) {
        call("digest");
        return new DataDigest(List.of(), List.of());
    }

    @Override
    public Records records(Container container, List<FieldPath> fields) {
        call("rows");
        return new Records(container.name(), List.of(), fields, List.of());
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        call("aggregate");
        return List.of();
    }

    @Override
    public LoadResult load(Schema schema, RecordSource records) {
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
    public long withhold(Schema schema, Transition transition) {
        call("withhold");
        return 3;
    }

    @Override
    public void setCounters(List<CounterPosition> positions) {
        call("setSequences");
    }

    @Override
    public void disableUserTriggers(ContainerName table) {
        throw new ObservationException("The server is lost.");
    }

    @Override
    public void empty(Schema schema, List<ContainerName> tables) {
        call("empty");
    }

    @Override
    public void remove(Schema schema, Records records) {
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
