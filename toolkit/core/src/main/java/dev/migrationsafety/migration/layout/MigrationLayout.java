package dev.migrationsafety.migration.layout;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** A source whose migrations are files with names of one form; implemented by layouts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MigrationLayout extends MigrationSource {
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
