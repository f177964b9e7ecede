package dev.migrationsafety.engine.rebuilding;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A database that records every operation on it, so that its state can be rebuilt. */
final class RebuildingDatabase implements Database {
    private final Supplier<Database> baseline;
    private final Database database;
    private final RecordedActions recordedActions;

    RebuildingDatabase(Supplier<Database> baseline, Database database, RecordedActions recordedActions) {
        this.baseline = baseline;
        this.database = database;
        this.recordedActions = recordedActions;
    }

    @Override
    public ScriptSession openSession(String timeZone) {
        return new RebuildingSession(database.openSession(timeZone), timeZone, recordedActions);
    }

    @Override
    public Schema observeSchema() {
        return database.observeSchema();
    }

    @Override
    public DataDigest digest(Schema schema) {
        return database.digest(schema);
    }

    @Override
    public Records records(Container container, List<FieldPath> fields) {
        return database.records(container, fields);
    }

    @Override
    public void read(Container container, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader) {
        database.read(container, fields, reader);
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        return database.aggregate(aggregates);
    }

    /** The source may read what is gone later, so its blocks are kept. */
    @Override
    public LoadResult load(Schema schema, RecordSource records) {
        List<RecordBlock> blocks = new ArrayList<>();
        LoadResult result = database.load(schema, sink -> {
            blocks.clear();
            records.sendTo(block -> {
                blocks.add(block);
                sink.accept(block);
            });
        });
        recordedActions.add((other, sessions) -> other.load(schema, blocks::forEach));
        return result;
    }

    @Override
    public void empty(Schema schema, List<ContainerName> containers) {
        List<ContainerName> names = List.copyOf(containers);
        database.empty(schema, names);
        recordedActions.add((other, sessions) -> other.empty(schema, names));
    }

    @Override
    public void remove(Schema schema, Records records) {
        database.remove(schema, records);
        recordedActions.add((other, sessions) -> other.remove(schema, records));
    }

    @Override
    public <C> Optional<C> capability(Class<C> power) {
        return database.capability(power).map(found -> power.cast(remembering(power, found)));
    }

    /** By what was requested: an engine may have all powers in one object. */
    private Object remembering(Class<?> power, Object found) {
        if (power == ContainerIdentities.class) {
            return found;
        }
        if (power == Borders.class) {
            return new RememberingBorders((Borders) found);
        }
        if (power == Counters.class) {
            Counters counters = (Counters) found;
            return (Counters) positions -> {
                List<CounterPosition> copy = List.copyOf(positions);
                counters.setCounters(copy);
                recordedActions.add((other, sessions) ->
                        other.capability(Counters.class).orElseThrow().setCounters(copy));
            };
        }
        if (power == UserTriggers.class) {
            UserTriggers triggers = (UserTriggers) found;
            return (UserTriggers) container -> {
                triggers.disableUserTriggers(container);
                recordedActions.add((other, sessions) ->
                        other.capability(UserTriggers.class).orElseThrow().disableUserTriggers(container));
            };
        }
        recordedActions.addUnrepeatable("the use of " + power.getSimpleName());
        return found;
    }

    private final class RememberingBorders implements Borders {
        private final Borders borders;

        RememberingBorders(Borders borders) {
            this.borders = borders;
        }

        @Override
        public Optional<Long> countUnholdable(Transition transition) {
            return borders.countUnholdable(transition);
        }

        @Override
        public long countConcerned(Transition transition) {
            return borders.countConcerned(transition);
        }

        @Override
        public long withhold(Schema schema, Transition transition) {
            long withheld = borders.withhold(schema, transition);
            recordedActions.add((other, sessions) ->
                    other.capability(Borders.class).orElseThrow().withhold(schema, transition));
            return withheld;
        }
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        recordedActions.addUnrepeatable("the use of " + type.getSimpleName());
        return database.unwrap(type);
    }

    @Override
    public void prepare() {
        database.prepare();
    }

    @Override
    public DatabaseTemplate freeze() {
        recordedActions.refuseIfUnrepeatable();
        return new Template(recordedActions.copy());
    }

    @Override
    public void close() {
        database.close();
    }

    /** Hands out the database itself first; every other one is built again. */
    private final class Template implements DatabaseTemplate {
        private final RecordedActions frozen;
        private boolean given;

        Template(RecordedActions frozen) {
            this.frozen = frozen;
        }

        private synchronized boolean take() {
            boolean first = !given;
            given = true;
            return first;
        }

        @Override
        public Database open() {
            if (take()) {
                return new RebuildingDatabase(baseline, database, frozen.copy());
            }
            Database built = baseline.get();
            try {
                frozen.on(built);
            } catch (RuntimeException e) {
                built.close();
                throw e;
            }
            return new RebuildingDatabase(baseline, built, frozen.copy());
        }

        @Override
        public void close() {
            if (take()) {
                database.close();
            }
        }
    }
}
