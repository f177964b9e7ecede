package dev.migrationsafety.engine;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.RowSource;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.data.SequencePosition;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One throw-away database; implemented by engines, used by one thread at a time. Observing needs a connection with all
 * rights; scripts run in sessions of the migration role. Every method throws
 * {@link dev.migrationsafety.finding.ObservationException} if the server is lost or the timeout passes.
 */
public interface Database extends AutoCloseable {
    /** A new session for scripts in a time zone, for example {@code UTC}. */
    ScriptSession openSession(String timeZone);

    /** Reads the catalog. */
    StationSchema observeSchema();

    /** Digests all rows and sequences, inside the server. */
    DataDigest digest(StationSchema schema);

    /** Reads all rows of a table in canonical text; columns must exist. */
    Rows rows(Table table, List<String> columns);

    /** Hands out the same rows one by one, in the same order. Engines override it, so that none is kept. */
    default void read(Table table, List<String> columns, Consumer<List<@Nullable String>> reader) {
        for (Row row : rows(table, columns).rows()) {
            List<@Nullable String> texts = new ArrayList<>(columns.size());
            columns.forEach(column -> texts.add(row.values().get(column)));
            reader.accept(texts);
        }
    }

    /** Computes aggregates inside the server, in the order of the list; all tables and fields must exist. */
    List<AggregateResult> aggregate(List<Aggregate> aggregates);

    /** Writes generated rows as they come; the server is the judge of each. */
    LoadResult load(StationSchema schema, RowSource rows);

    /** Writes the rows of a list. */
    default LoadResult load(StationSchema schema, List<GeneratedRow> rows) {
        return load(schema, RowSource.of(rows));
    }

    /**
     * Counts the rows that the next station cannot hold; empty if that cannot be known (no cast between the types, or
     * an expression that does not run here).
     */
    Optional<Long> countUnholdable(Transition transition);

    /** Counts the rows in which a column that a transition speaks of has a value; all rows if it speaks of whole rows. */
    long countConcerned(Transition transition);

    /**
     * Deletes the rows which the next station cannot hold, and all rows that refer to them, without firing triggers.
     *
     * @return how many rows of the transition's table went
     */
    long withhold(StationSchema schema, Transition transition);

    /**
     * Sets sequences to positions; those that do not exist are passed over, and those of which a value given out since is
     * still in use, since they would give it again.
     */
    void setSequences(List<SequencePosition> positions);

    /** Disables the user's triggers on a table. */
    void disableUserTriggers(TableName table);

    /** Deletes all rows of tables and all rows that refer to them, without firing triggers. */
    void empty(StationSchema schema, List<TableName> tables);

    /**
     * Deletes single rows, found by their identity columns (by all columns in a table without a key), and all rows that
     * refer to them, without firing triggers.
     */
    void remove(StationSchema schema, Rows rows);

    /** Access for users' assertions, for example to a {@code javax.sql.DataSource}. */
    <T> Optional<T> unwrap(Class<T> type);

    /** Opens ahead of time what users' assertions will need; {@link #unwrap} then answers at once. */
    default void prepare() {}

    /** Turns the database into a template; it cannot be used afterwards. */
    DatabaseTemplate freeze();

    /** Drops the database; idempotent. */
    @Override
    void close();
}
