package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RowSource;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.data.SequencePosition;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A database whose use is counted. One that was frozen or closed before is not counted as dropped. */
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
    public StationSchema observeSchema() {
        return statistics.count(Operation.CATALOG, database::observeSchema);
    }

    @Override
    public DataDigest digest(StationSchema schema) {
        return statistics.count(Operation.DIGEST, () -> database.digest(schema));
    }

    @Override
    public Rows rows(Table table, List<String> columns) {
        return statistics.count(Operation.READ, () -> database.rows(table, columns));
    }

    @Override
    public void read(Table table, List<String> columns, Consumer<List<@Nullable String>> reader) {
        statistics.run(Operation.READ, () -> database.read(table, columns, reader));
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        return statistics.count(Operation.AGGREGATE, () -> database.aggregate(aggregates));
    }

    @Override
    public LoadResult load(StationSchema schema, RowSource rows) {
        return statistics.count(Operation.LOAD, () -> database.load(schema, rows));
    }

    @Override
    public LoadResult load(StationSchema schema, List<GeneratedRow> rows) {
        return statistics.count(Operation.LOAD, () -> database.load(schema, rows));
    }

    @Override
    public Optional<Long> countUnholdable(Transition transition) {
        return statistics.count(Operation.COUNT, () -> database.countUnholdable(transition));
    }

    @Override
    public long countConcerned(Transition transition) {
        return statistics.count(Operation.COUNT, () -> database.countConcerned(transition));
    }

    @Override
    public long withhold(StationSchema schema, Transition transition) {
        return statistics.count(Operation.DELETE, () -> database.withhold(schema, transition));
    }

    @Override
    public void setSequences(List<SequencePosition> positions) {
        statistics.run(Operation.ADJUST, () -> database.setSequences(positions));
    }

    @Override
    public void disableUserTriggers(TableName table) {
        statistics.run(Operation.ADJUST, () -> database.disableUserTriggers(table));
    }

    @Override
    public void empty(StationSchema schema, List<TableName> tables) {
        statistics.run(Operation.DELETE, () -> database.empty(schema, tables));
    }

    @Override
    public void remove(StationSchema schema, Rows rows) {
        statistics.run(Operation.DELETE, () -> database.remove(schema, rows));
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
