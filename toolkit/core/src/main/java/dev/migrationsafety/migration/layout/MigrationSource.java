package dev.migrationsafety.migration.layout;

import dev.migrationsafety.migration.MigrationHistory;
import org.apiguardian.api.API;

/**
 * Reads a history from the files of a team, directly or through the tool with which the team deploys; implemented by
 * {@link MigrationLayout layouts} and by bindings of tools, found through {@link java.util.ServiceLoader}.
 * Implementations are stateless and have a public constructor without parameters.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MigrationSource {
    /** The name used in configuration and reports, for example {@code flyway}. */
    String id();

    /** Whether at least one file is of a kind that only this source reads. */
    boolean recognizes(MigrationFiles files);

    /**
     * Whether the files contain a list of migrations that only this source understands (a plan), so that the names of the
     * others say nothing.
     */
    default boolean lists(MigrationFiles files) {
        return false;
    }

    /**
     * Reads the whole history, and names the runner that its scripts need.
     *
     * @throws dev.migrationsafety.finding.ConfigurationException if anything is ambiguous or unreadable; the message
     *     lists all problems with their file names
     */
    MigrationHistory read(MigrationFiles files, LayoutOptions options);
}
