package dev.migrationsafety.experiment.frozen;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A frozen database, and the observation of its contents. It may have several holders; the last one that closes it
 * drops it. Clones that are only read are kept for the next reader, so that one clone is enough unless two are needed
 * at a time. Thread-safe.
 */
public final class FrozenDatabase implements DatabaseTemplate {
    private final Observation observation;
    private final DatabaseTemplate template;
    private final Map<Read, OlderRows> rows = new ConcurrentHashMap<>();
    private final Deque<Database> readers = new ArrayDeque<>();
    private int holders = 1;

    /** What of a container was read. */
    private record Read(ContainerName container, List<FieldPath> identity, List<FieldPath> fields) {}

    private FrozenDatabase(Observation observation, DatabaseTemplate template) {
        this.observation = observation;
        this.template = template;
    }

    /** Freezes a database that was observed. */
    public static FrozenDatabase of(Database database, Observation observation) {
        return new FrozenDatabase(observation, database.freeze());
    }

    /**
     * A database that is frozen only once a second one like it is needed.
     *
     * @param anew makes another that has the same contents
     */
    public static FrozenDatabase lazily(Database database, Observation observation, Supplier<Database> anew) {
        return new FrozenDatabase(observation, new LazyTemplate(database, anew));
    }

    /** Its contents. */
    public Observation observation() {
        return observation;
    }

    /** Its schema. */
    public Schema schema() {
        return observation.schema();
    }

    /** Its records. */
    public DataDigest digest() {
        return observation.digest();
    }

    /** A clone; the caller closes it. */
    @Override
    public Database open() {
        return template.open();
    }

    /** Lets a function read a clone, which it must not change. */
    public <T> T read(Function<Database, T> reading) {
        Database reader = borrow();
        try {
            return reading.apply(reader);
        } finally {
            giveBack(reader);
        }
    }

    /** The different values of a field as texts, nulls left out. */
    public Set<String> texts(ContainerName name, FieldPath field) {
        Container container = schema().find(name).orElseThrow();
        return read(database -> {
            Set<String> texts = new HashSet<>();
            database.read(container, List.of(field), values -> {
                String text = Value.textOf(values.get(0));
                if (text != null) {
                    texts.add(text);
                }
            });
            return texts;
        });
    }

    private Database borrow() {
        Database reader;
        synchronized (this) {
            reader = readers.poll();
        }
        return reader != null ? reader : template.open();
    }

    private synchronized void giveBack(Database reader) {
        readers.push(reader);
    }

    /** The records of a container as hashes, read once. */
    public OlderRows rows(Container container, List<FieldPath> fields) {
        return rows(
                container,
                fields,
                work -> read(database -> {
                    work.accept(database);
                    return true;
                }));
    }

    private OlderRows rows(Container container, List<FieldPath> fields, Consumer<Consumer<Database>> source) {
        Read read = new Read(container.name(), container.identity(), List.copyOf(fields));
        OlderRows known = rows.get(read);
        if (known == null) {
            known = OlderRows.of(observation, container, fields, source);
            rows.put(read, known);
        }
        return known;
    }

    /** Reads the records of some containers in a database that has the same contents. */
    public void remember(List<Container> containers, Database database) {
        containers.forEach(
                container -> rows(container, observation.readable(container), work -> work.accept(database)));
    }

    /** Reads those of containers that are another thing in a schema, over the fields that both have. */
    public void rememberWhatChanges(Schema other, Database database) {
        for (Container container : schema().roots()) {
            Optional<Container> there = other.find(container.name());
            if (there.isPresent() && !there.get().equals(container)) {
                List<FieldPath> fields = observation.readable(container).stream()
                        .filter(field -> there.get().field(field).isPresent())
                        .toList();
                rows(container, fields, work -> work.accept(database));
            }
        }
    }

    /** The same for one more holder, who closes it. */
    public synchronized FrozenDatabase share() {
        if (holders == 0) {
            throw new IllegalStateException("The last holder of this database has already dropped it.");
        }
        holders++;
        return this;
    }

    @Override
    public synchronized void close() {
        holders--;
        if (holders == 0) {
            try {
                ResourceCloser.all(readers, Database::close);
            } finally {
                template.close();
            }
        }
    }
}
