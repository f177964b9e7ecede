package dev.migrationsafety.mongodb;

import com.mongodb.client.MongoDatabase;
import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.mongodb.catalog.CatalogReader;
import dev.migrationsafety.mongodb.catalog.CollectionInfo;
import dev.migrationsafety.mongodb.connection.DatabaseUri;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.operation.OperationSession;
import dev.migrationsafety.mongodb.probe.Feature;
import dev.migrationsafety.mongodb.records.CollectionCopy;
import dev.migrationsafety.mongodb.records.DocumentAggregates;
import dev.migrationsafety.mongodb.records.DocumentLoader;
import dev.migrationsafety.mongodb.records.DocumentRemoval;
import dev.migrationsafety.mongodb.records.DocumentScan;
import dev.migrationsafety.mongodb.transition.DocumentBorders;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One MongoDB database of a rehearsal. */
final class RehearsalDatabase implements Database, Borders, ContainerIdentities {
    private final MongoServer server;
    private final Store store;
    private boolean frozen;

    RehearsalDatabase(MongoServer server, Store store) {
        this.server = server;
        this.store = store;
    }

    private <T> T observing(String what, Supplier<T> work) {
        return Store.observing(what + " in the database " + store.name(), work);
    }

    @Override
    public ScriptSession openSession(String timeZone) {
        return new OperationSession(store, server.features());
    }

    @Override
    public Schema observeSchema() {
        return observing("Reading the catalog", () -> CatalogReader.schema(CatalogReader.read(store)));
    }

    @Override
    public DataDigest digest(Schema schema) {
        return observing("Digesting documents", () -> {
            DocumentScan scan = new DocumentScan(store);
            List<ContainerDigest> digests = CatalogReader.read(store).stream()
                    .filter(info -> !info.isView())
                    .map(info -> scan.digest(info.name()).digest())
                    .toList();
            demandAll(schema, digests);
            return new DataDigest(digests, List.of());
        });
    }

    /** Where a collection of the schema is missing, the schema is another one: reading it would find no document. */
    private static void demandAll(Schema schema, List<ContainerDigest> digests) {
        for (Container container : schema.containers()) {
            if (digests.stream().noneMatch(digest -> digest.container().equals(container.name()))) {
                throw new ObservationException("The collection " + container.name() + " does not exist.");
            }
        }
    }

    @Override
    public Records records(Container container, List<FieldPath> fields) {
        List<DataRecord> records = new ArrayList<>();
        scan(container, fields, records::add);
        return new Records(container.name(), container.identity(), fields, records);
    }

    @Override
    public void read(Container container, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader) {
        scan(container, fields, record -> reader.accept(ExistingRecords.values(record, fields)));
    }

    private void scan(Container container, List<FieldPath> fields, Consumer<DataRecord> reader) {
        observing("Reading " + container.name(), () -> {
            new DocumentScan(store).read(container, fields, reader);
            return true;
        });
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        DocumentAggregates over = new DocumentAggregates(store);
        return observing(
                "Reading aggregates", () -> aggregates.stream().map(over::of).toList());
    }

    @Override
    public LoadResult load(Schema schema, RecordSource records) {
        return observing("Loading documents", () -> new DocumentLoader(store, schema).load(records));
    }

    @Override
    public void empty(Schema schema, List<ContainerName> containers) {
        DocumentRemoval removal = new DocumentRemoval(store);
        observing(
                "Deleting documents",
                () -> containers.stream().mapToLong(removal::all).sum());
    }

    @Override
    public void remove(Schema schema, Records records) {
        observing("Deleting documents", () -> {
            new DocumentRemoval(store).records(records);
            return true;
        });
    }

    @Override
    public <C> Optional<C> capability(Class<C> power) {
        boolean lacks = (power == Borders.class && !server.features().has(Feature.SCHEMA_QUERY))
                || (power == ContainerIdentities.class && !server.features().has(Feature.IDENTITY));
        return lacks ? Optional.empty() : Database.super.capability(power);
    }

    @Override
    public Optional<Long> countUnholdable(Transition transition) {
        return observing("Counting documents", () -> new DocumentBorders(store).count(transition));
    }

    @Override
    public long countConcerned(Transition transition) {
        return observing("Counting documents", () -> new DocumentBorders(store).concerned(transition));
    }

    @Override
    public long withhold(Schema schema, Transition transition) {
        return observing("Deleting documents", () -> new DocumentBorders(store).withhold(transition));
    }

    @Override
    public Map<ContainerName, String> identities() {
        return observing("Reading the catalog", () -> {
            Map<ContainerName, String> identities = new TreeMap<>();
            for (CollectionInfo info : CatalogReader.read(store)) {
                info.identity().ifPresent(identity -> identities.put(info.name(), identity));
            }
            return identities;
        });
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        if (type == MongoDatabase.class) {
            return Optional.of(type.cast(store.database()));
        }
        if (type == DatabaseUri.class) {
            return Optional.of(type.cast(server.uri().database(store.name())));
        }
        return type == Store.class ? Optional.of(type.cast(store)) : Optional.empty();
    }

    @Override
    public DatabaseTemplate freeze() {
        List<CollectionInfo> infos = observing("Reading the catalog", () -> CatalogReader.read(store));
        frozen = true;
        return new CopiedTemplate(infos);
    }

    /** A frozen database goes with its template. */
    @Override
    public void close() {
        if (!frozen) {
            server.drop(store.name());
        }
    }

    /** A database at rest, which is copied record by record. */
    private final class CopiedTemplate implements DatabaseTemplate {
        private final List<CollectionInfo> infos;

        CopiedTemplate(List<CollectionInfo> infos) {
            this.infos = infos;
        }

        @Override
        public Database open() {
            Store copy = server.newStore();
            RehearsalDatabase clone = new RehearsalDatabase(server, copy);
            try {
                return observing("Copying", () -> {
                    new CollectionCopy(store, copy).copy(infos);
                    return clone;
                });
            } catch (RuntimeException e) {
                clone.close();
                throw e;
            }
        }

        @Override
        public void close() {
            server.drop(store.name());
        }
    }
}
