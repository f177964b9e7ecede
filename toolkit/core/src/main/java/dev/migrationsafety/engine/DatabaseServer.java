package dev.migrationsafety.engine;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;

/** A server on which databases are made and dropped; implemented by engines; thread-safe. Closing it drops what it made and closes the provisioned server. */
public interface DatabaseServer extends AutoCloseable {
    /** What it is, for the report. */
    ServerDescription description();

    /**
     * Makes the baseline: a database with the roles, schemas, extensions, init scripts and baseline scripts of the
     * environment.
     *
     * @throws dev.migrationsafety.finding.ConfigurationException if one of the scripts fails or an extension is missing;
     *     the message says what to change
     */
    Database createBaseline();

    /** The objects that all databases share: roles with memberships and settings, tablespaces, foreign databases. */
    SchemaSnapshot clusterSnapshot();

    /**
     * A server like this on which each database stands on a server copy of its own, for histories that change
     * cluster-wide objects. There {@link Database#observeSchema()} includes the objects of {@link #clusterSnapshot()}.
     * Must be asked for before anything else was made on this server.
     *
     * @throws dev.migrationsafety.finding.ProvisioningException if the provisioned server cannot be copied
     */
    DatabaseServer isolated();

    /** Whether {@link #isolated()} is possible. */
    boolean canIsolate();

    /**
     * Everything that a history needs and the server lacks — roles, schemas, extensions —, collected in one go on a
     * clone and rendered as configuration to paste; empty if nothing is missing.
     */
    default Optional<String> missing(MigrationHistory history) {
        return Optional.empty();
    }

    /** Whether the last statement of a script is a query, so that {@link ScriptSession#ask} gives its rows. */
    default boolean endsWithQuery(Script script) {
        return false;
    }

    /**
     * Statements for people, and for a {@link ScriptSession}, that write rows in their order: parents come before children
     * wherever they can. Empty if the engine has no such text.
     *
     * @param relations the tables, with the references of the server
     */
    default String statements(Relations relations, List<GeneratedRow> rows) {
        return "";
    }

    /** Names of tables of migration tools that observations pass over; a report lists them. */
    default List<String> passedOver() {
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
