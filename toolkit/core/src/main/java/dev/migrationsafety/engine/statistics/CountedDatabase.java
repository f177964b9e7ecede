package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts the operations on a database. One that was frozen or closed before does not count as dropped. */
final class CountedDatabase implements Database {
    private final Database database;
    private final Statistics statistics;
    private boolean gone;

    CountedDatabase(Database database, Statistics statistics) {
        this.database = database;
        this.statistics = statistics;
    }

    @Override
    public ScriptSession openSession(String timeZone) {
        return new CountedSession(
                statistics.count(Operation.SESSION, () -> database.openSession(timeZone)), statistics);
    }

    @Override
    public Schema observeSchema() {
        return statistics.count(Operation.CATALOG, database::observeSchema);
    }

    @Override
    public DataDigest digest(Schema schema) {
        return statistics.count(Operation.DIGEST, () -> database.digest(schema));
    }

    @Override
    public Records records(Container container, List<FieldPath> fields) {
        return statistics.count(Operation.READ, () -> database.records(container, fields));
    }

    @Override
    public void read(Container container, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader) {
        statistics.run(Operation.READ, () -> database.read(container, fields, reader));
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        return statistics.count(Operation.AGGREGATE, () -> database.aggregate(aggregates));
    }

    @Override
    public LoadResult load(Schema schema, RecordSource records) {
        return statistics.count(Operation.LOAD, () -> database.load(schema, records));
    }

    @Override
    public LoadResult load(Schema schema, List<NewRecord> rows) {
        return statistics.count(Operation.LOAD, () -> database.load(schema, rows));
    }

    @Override
    public <C> Optional<C> capability(Class<C> power) {
        return database.capability(power).map(found -> counted(power, found));
    }

    private <C> C counted(Class<C> power, C found) {
        if (found instanceof Borders borders && power == Borders.class) {
            return power.cast(new CountedBorders(borders, statistics));
        }
        if (found instanceof Counters counters && power == Counters.class) {
            return power.cast(
                    (Counters) positions -> statistics.run(Operation.ADJUST, () -> counters.setCounters(positions)));
        }
        if (found instanceof UserTriggers triggers && power == UserTriggers.class) {
            return power.cast((UserTriggers)
                    container -> statistics.run(Operation.ADJUST, () -> triggers.disableUserTriggers(container)));
        }
        return found;
    }

    @Override
    public void empty(Schema schema, List<ContainerName> containers) {
        statistics.run(Operation.DELETE, () -> database.empty(schema, containers));
    }

    @Override
    public void remove(Schema schema, Records records) {
        statistics.run(Operation.DELETE, () -> database.remove(schema, records));
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return database.unwrap(type);
    }

    @Override
    public void prepare() {
        database.prepare();
    }

    @Override
    public DatabaseTemplate freeze() {
        DatabaseTemplate frozen = statistics.count(Operation.FREEZE, database::freeze);
        gone = true;
        return new CountedTemplate(frozen, statistics);
    }

    @Override
    public void close() {
        if (gone) {
            database.close();
        } else {
            gone = true;
            statistics.run(Operation.DROP, database::close);
        }
    }
}
