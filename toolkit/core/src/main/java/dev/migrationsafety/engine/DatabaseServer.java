package dev.migrationsafety.engine;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A server on which databases are created and dropped; implemented by engines; thread-safe. Closing it drops the
 * databases that it created and closes the provisioned server.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DatabaseServer extends AutoCloseable {
    /** The engine that opened it. */
    DatabaseEngine engine();

    /** What it is, for the report. */
    ServerDescription description();

    /**
     * Makes the baseline: a database with everything that the environment names, and with what its init and baseline
     * scripts make.
     *
     * @throws dev.migrationsafety.finding.ConfigurationException if one of the scripts fails or something cannot be made;
     *     the message says what to change
     */
    Database createBaseline();

    /** How its databases are frozen. */
    FreezeStrategy freezing();

    /** A power that only some engines have: {@link dev.migrationsafety.engine.capability.SharedObjects}. Decorators pass the question on. */
    default <C> Optional<C> capability(Class<C> power) {
        return power.isInstance(this) ? Optional.of(power.cast(this)) : Optional.empty();
    }

    /**
     * Everything that a history needs and the server lacks, collected in one go on a clone and rendered as configuration
     * to paste; empty if nothing is missing.
     */
    default Optional<String> missing(MigrationHistory history) {
        return Optional.empty();
    }

    /**
     * Statements for people, and for a {@link dev.migrationsafety.engine.script.ScriptSession}, that write records in their order: parents come before
     * children wherever they can. Empty if the engine has no such text.
     */
    default String statements(Schema schema, List<NewRecord> records) {
        return "";
    }

    /** Names of containers of migration tools that observations pass over; a report lists them. */
    default List<String> passedOver() {
        return List.of();
    }

    /**
     * What a rehearsal on this server does not exercise, each in words, for the report.
     *
     * @param schemas the schema before the first step and after each step
     */
    default List<String> notExercised(List<Schema> schemas) {
        return List.of();
    }

    /**
     * What could not be cleaned away, in words, and what scripts made that is not ours to drop; empty most of the time.
     * Complete once the server is closed.
     */
    List<String> leftovers();

    /** Drops the databases that it made, then stops the provisioned server; idempotent. */
    @Override
    void close();
}
