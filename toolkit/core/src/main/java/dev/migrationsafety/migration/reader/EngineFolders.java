package dev.migrationsafety.migration.reader;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Selects the files of one engine where a root has a folder for each engine. */
final class EngineFolders {
    private final Set<String> names;
    private final Predicate<MigrationFile> isScript;

    /**
     * Knows the folders.
     *
     * @param names names of folders that belong to one engine
     * @param isScript whether a file looks like a migration of any layout
     */
    EngineFolders(Set<String> names, Predicate<MigrationFile> isScript) {
        this.names = names;
        this.isScript = isScript;
    }

    /** The files of an engine's folder and those outside of all such folders; all files where there is none. */
    MigrationFiles take(MigrationFiles files, String engine) {
        Set<String> others = files.files().stream()
                .map(EngineFolders::topFolder)
                .filter(folder -> names.contains(folder) && !folder.equals(engine))
                .collect(Collectors.toCollection(TreeSet::new));
        List<MigrationFile> own = files.files().stream()
                .filter(file -> topFolder(file).equals(engine))
                .toList();
        if (own.isEmpty() && others.isEmpty()) {
            return files;
        }
        if (own.isEmpty()) {
            throw new ConfigurationException("Migrations in " + files.location() + " have folders for "
                    + String.join(", ", others) + ", but none for " + engine + ". Set engine: in "
                    + HistoryReader.CONFIGURATION + ", or add the folder " + engine + "/.");
        }
        List<MigrationFile> kept = files.files().stream()
                .filter(file -> !others.contains(topFolder(file)))
                .toList();
        boolean alone = kept.stream().filter(file -> !own.contains(file)).noneMatch(isScript);
        return new MigrationFiles(files.location(), alone ? own : kept);
    }

    private static String topFolder(MigrationFile file) {
        int slash = file.path().indexOf('/');
        return slash < 0 ? "" : file.path().substring(0, slash);
    }
}
