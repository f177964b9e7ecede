package dev.migrationsafety.kit;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A database in memory. */
final class KitDatabase implements Database, Borders, ContainerIdentities, Counters, UserTriggers {
    private final KitServer server;
    private final KitStore store;
    private boolean closed;

    KitDatabase(KitServer server, KitStore store) {
        this.server = server;
        this.store = store;
        server.opened(this);
    }

    private KitStore open() {
        if (closed) {
            throw new ObservationException("The database is closed; nothing can be read or run in it.");
        }
        return store;
    }

    @Override
    public ScriptSession openSession(String timeZone) {
        return new KitSession(open(), server.profile().hasTransactions(), timeZone);
    }

    @Override
    public Schema observeSchema() {
        return KitCatalog.of(open());
    }

    @Override
    public DataDigest digest(Schema schema) {
        return KitDigests.of(open());
    }

    @Override
    public Records records(Container container, List<FieldPath> fields) {
        return new Records(
                container.name(),
                container.identity(),
                fields,
                open().collection(container.name()).records().stream()
                        .map(record -> new DataRecord(KitRemoval.narrowed(record, fields)))
                        .toList());
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        KitAggregates over = new KitAggregates(open());
        return aggregates.stream().map(over::of).toList();
    }

    @Override
    public LoadResult load(Schema schema, RecordSource records) {
        return new KitLoader(open()).load(records);
    }

    @Override
    public void empty(Schema schema, List<ContainerName> containers) {
        KitRemoval removal = new KitRemoval(open());
        containers.forEach(name -> removal.remove(name, record -> true));
    }

    @Override
    public void remove(Schema schema, Records records) {
        new KitRemoval(open()).remove(records);
    }

    @Override
    public <C> Optional<C> capability(Class<C> power) {
        return server.profile().has(power) ? Optional.of(power.cast(this)) : Optional.empty();
    }

    @Override
    public Optional<Long> countUnholdable(Transition transition) {
        return new KitBorders(open()).count(transition);
    }

    @Override
    public long countConcerned(Transition transition) {
        return new KitBorders(open()).concerned(transition);
    }

    @Override
    public long withhold(Schema schema, Transition transition) {
        return new KitBorders(open()).withhold(transition);
    }

    @Override
    public void setCounters(List<CounterPosition> positions) {
        for (CounterPosition position : positions) {
            KitStore.Counter counter = open().counters().get(position.name());
            long last = position.called() ? position.lastValue() : position.lastValue() - 1;
            if (counter != null && !givesAgain(counter, last)) {
                open().counters().put(position.name(), new KitStore.Counter(last, counter.feeds()));
            }
        }
    }

    private boolean givesAgain(KitStore.Counter counter, long last) {
        for (long number = last + 1; number <= counter.last(); number++) {
            long given = number;
            if (counter.feeds().filter(fed -> open().isUsed(fed, given)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Map<ContainerName, String> identities() {
        return open().collections().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().identity()));
    }

    @Override
    public void disableUserTriggers(ContainerName container) {
        open().collection(container).disableTriggers();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public DatabaseTemplate freeze() {
        KitStore frozen = open();
        if (!server.profile().hasTemplates()) {
            throw new ObservationException(
                    "Databases of the profile " + server.profile().id() + " cannot be frozen; build each state again.");
        }
        close();
        return server.template(frozen);
    }

    @Override
    public void close() {
        closed = true;
        server.closed(this);
    }
}
