package dev.migrationsafety.migration.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * All files below a migration root, sorted by path.
 *
 * @param location the root as the user wrote it, for messages
 * @param files every file, hidden ones left out
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MigrationFiles(String location, List<MigrationFile> files) {
    /** Sorts and copies. */
    public MigrationFiles {
        files = files.stream().sorted(Comparator.comparing(MigrationFile::path)).toList();
    }

    /** The file at exactly this path. */
    public Optional<MigrationFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
