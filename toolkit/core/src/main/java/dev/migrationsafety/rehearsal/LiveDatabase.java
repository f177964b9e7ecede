package dev.migrationsafety.rehearsal;

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
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database over few rows, whose template is not frozen: who opens it first gets the database itself, and for any other
 * it is made anew. Most probes need their stations once, and a clone costs more than all that runs on it.
 */
final class LiveDatabase implements Database {
    private final Database database;
    private final Supplier<Database> anew;
    private final Consumer<Database> first;
    private boolean went;
    private boolean touched;

    /**
     * A database in which nothing ran yet.
     *
     * @param anew makes another like it
     * @param first does what will run in the first session, if one is opened
     */
    LiveDatabase(Database database, Supplier<Database> anew, Consumer<Database> first) {
        this.database = database;
        this.anew = anew;
        this.first = first;
    }

    private LiveDatabase again(Database same, Supplier<Database> other) {
        return new LiveDatabase(same, other, first);
    }

    private Database afterFirst() {
        Database other = anew.get();
        first.accept(other);
        return other;
    }

    @Override
    public DatabaseTemplate freeze() {
        if (touched) {
            return database.freeze();
        }
        return new Live(went ? this::afterFirst : anew);
    }

    /** The database for the first, others made anew for the rest. */
    private final class Live implements DatabaseTemplate {
        private final Supplier<Database> others;
        private boolean given;

        Live(Supplier<Database> others) {
            this.others = others;
        }

        @Override
        public Database open() {
            boolean fresh = !given;
            given = true;
            return again(fresh ? database : others.get(), others);
        }

        @Override
        public void close() {
            if (!given) {
                database.close();
            }
        }
    }

    @Override
    public ScriptSession openSession(String timeZone) {
        went = true;
        return database.openSession(timeZone);
    }

    @Override
    public StationSchema observeSchema() {
        return database.observeSchema();
    }

    @Override
    public DataDigest digest(StationSchema schema) {
        return database.digest(schema);
    }

    @Override
    public Rows rows(Table table, List<String> columns) {
        return database.rows(table, columns);
    }

    @Override
    public void read(Table table, List<String> columns, Consumer<List<@Nullable String>> reader) {
        database.read(table, columns, reader);
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        return database.aggregate(aggregates);
    }

    @Override
    public LoadResult load(StationSchema schema, RowSource rows) {
        touched = true;
        return database.load(schema, rows);
    }

    @Override
    public Optional<Long> countUnholdable(Transition transition) {
        return database.countUnholdable(transition);
    }

    @Override
    public long countConcerned(Transition transition) {
        return database.countConcerned(transition);
    }

    @Override
    public long withhold(StationSchema schema, Transition transition) {
        touched = true;
        return database.withhold(schema, transition);
    }

    @Override
    public void setSequences(List<SequencePosition> positions) {
        touched = true;
        database.setSequences(positions);
    }

    @Override
    public void disableUserTriggers(TableName table) {
        touched = true;
        database.disableUserTriggers(table);
    }

    @Override
    public void empty(StationSchema schema, List<TableName> tables) {
        touched = true;
        database.empty(schema, tables);
    }

    @Override
    public void remove(StationSchema schema, Rows rows) {
        touched = true;
        database.remove(schema, rows);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return database.unwrap(type);
    }

    @Override
    public void close() {
        database.close();
    }
}
