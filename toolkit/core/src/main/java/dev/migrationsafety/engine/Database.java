package dev.migrationsafety.engine;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordSource;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One throw-away database; implemented by engines, used by one thread at a time. Observations need a connection with
 * all rights; scripts run in sessions with the role of the migrations. Features that only some engines have are
 * {@link #capability capabilities}. Every method throws {@link dev.migrationsafety.finding.ObservationException} if
 * the server is lost or the timeout expires.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Database extends AutoCloseable {
    /** A new session for scripts in a time zone, for example {@code UTC}. */
    ScriptSession openSession(String timeZone);

    /** Reads the catalog. */
    Schema observeSchema();

    /** Digests all records and counters, inside the server where it can. */
    DataDigest digest(Schema schema);

    /** Reads all records of a container in canonical text, with those of the fields that they have. */
    Records records(Container container, List<FieldPath> fields);

    /**
     * Hands out the same records one by one, in the same order; an absent value is null. Engines override it, so that
     * none is kept.
     */
    default void read(Container container, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader) {
        for (DataRecord record : records(container, fields).records()) {
            reader.accept(ExistingRecords.values(record, fields));
        }
    }

    /** Computes aggregates inside the server, in the order of the list; all containers and fields must exist. */
    List<AggregateResult> aggregate(List<Aggregate> aggregates);

    /** Writes generated records as they come; the server is the judge of each. */
    LoadResult load(Schema schema, RecordSource records);

    /** Writes the records of a list. */
    default LoadResult load(Schema schema, List<NewRecord> records) {
        return load(schema, RecordSource.of(records));
    }

    /** Deletes all records of containers and all records that refer to them, without running the users' triggers. */
    void empty(Schema schema, List<ContainerName> containers);

    /**
     * Deletes single records, found by their identity (by all fields where nothing identifies them), and all records that
     * refer to them, without running the users' triggers.
     */
    void remove(Schema schema, Records records);

    /**
     * A power that only some engines have: {@link dev.migrationsafety.engine.capability.Borders}, {@link dev.migrationsafety.engine.capability.Counters}, {@link dev.migrationsafety.engine.capability.UserTriggers}. Decorators pass the
     * question on.
     */
    default <C> Optional<C> capability(Class<C> power) {
        return power.isInstance(this) ? Optional.of(power.cast(this)) : Optional.empty();
    }

    /** Access for users' assertions, for example to a source of connections of the engine's driver. */
    <T> Optional<T> unwrap(Class<T> type);

    /** Opens ahead of time what users' assertions will need; {@link #unwrap} then answers at once. */
    default void prepare() {}

    /** Turns the database into a template; it cannot be used afterwards. */
    DatabaseTemplate freeze();

    /** Drops the database; idempotent. */
    @Override
    void close();
}
