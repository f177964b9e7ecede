package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Borders;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
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
    public Schema observeSchema() {
        return database.observeSchema();
    }

    @Override
    public DataDigest digest(Schema schema) {
        return database.digest(schema);
    }

    @Override
    public Records records(Container table, List<FieldPath> columns) {
        return database.records(table, columns);
    }

    @Override
    public void read(Container table, List<FieldPath> columns, Consumer<List<@Nullable Value>> reader) {
        database.read(table, columns, reader);
    }

    @Override
    public List<AggregateResult> aggregate(List<Aggregate> aggregates) {
        return database.aggregate(aggregates);
    }

    @Override
    public LoadResult load(Schema schema, RecordSource rows) {
        touched = true;
        return database.load(schema, rows);
    }

    /** Whoever takes a power is taken to use it; only borders can be asked without changing anything. */
    @Override
    public <C> Optional<C> capability(Class<C> power) {
        Optional<C> found = database.capability(power);
        if (power == Borders.class) {
            return found.map(borders -> power.cast(new LiveBorders((Borders) borders)));
        }
        touched |= found.isPresent();
        return found;
    }

    private final class LiveBorders implements Borders {
        private final Borders borders;

        LiveBorders(Borders borders) {
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
            touched = true;
            return borders.withhold(schema, transition);
        }
    }

    @Override
    public void empty(Schema schema, List<ContainerName> tables) {
        touched = true;
        database.empty(schema, tables);
    }

    @Override
    public void remove(Schema schema, Records rows) {
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
