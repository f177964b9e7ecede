package dev.migrationsafety.migration;

/**
 * Reads the files of one migration tool; implemented by layouts and found through {@link java.util.ServiceLoader}.
 * Implementations are stateless and have a public constructor without parameters.
 */
public interface MigrationLayout {
    /** The name used in configuration and reports, for example {@code flyway}. */
    String id();

    /** Whether at least one file has a name that only this layout gives. */
    boolean recognizes(MigrationFiles files);

    /**
     * Whether the files hold a list of migrations that only this layout understands (a plan), so that the names of the
     * others say nothing.
     */
    default boolean lists(MigrationFiles files) {
        return false;
    }

    /**
     * Reads the whole history.
     *
     * @throws dev.migrationsafety.finding.ConfigurationException if anything is ambiguous or unreadable; the message
     *     lists all problems with their file names
     */
    MigrationHistory read(MigrationFiles files, LayoutOptions options);
}
