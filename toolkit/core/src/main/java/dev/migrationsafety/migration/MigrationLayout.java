package dev.migrationsafety.migration;

import java.util.List;
import java.util.Set;

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

    /** Whether a file looks like a migration of this layout, alone. */
    default boolean isScript(MigrationFile file) {
        return recognizes(new MigrationFiles("", List.of(file)));
    }

    /** Names of folders that belong to one engine, in a root that has one for each. */
    default Set<String> engineFolders() {
        return Set.of();
    }

    /** What reads the comments of its scripts. */
    default ScriptComments comments() {
        return ScriptComments.NONE;
    }
}
