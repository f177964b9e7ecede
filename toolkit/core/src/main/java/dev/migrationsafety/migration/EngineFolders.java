package dev.migrationsafety.migration;

import dev.migrationsafety.finding.ConfigurationException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes the files of one engine from a root with one folder per engine. */
final class EngineFolders {
    private static final Set<String> ENGINES = Set.of(
            "postgresql",
            "mongodb",
            "opensearch",
            "mysql",
            "mariadb",
            "oracle",
            "sqlserver",
            "sqlite",
            "h2",
            "hsqldb",
            "derby",
            "db2",
            "cockroachdb");

    private EngineFolders() {}

    /**
     * The files of an engine; all files if the root has no folder of an engine. Files beside the engine's folder stay in
     * if one of them is a script or belongs to a layout, so that nothing is passed over silently.
     */
    static MigrationFiles take(MigrationFiles files, String engine, Predicate<MigrationFile> recognized) {
        Set<String> others = files.files().stream()
                .map(EngineFolders::topFolder)
                .filter(folder -> ENGINES.contains(folder) && !folder.equals(engine))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
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
        boolean alone = kept.stream()
                .filter(file -> !own.contains(file))
                .noneMatch(file -> file.name().toLowerCase(Locale.ROOT).endsWith(".sql") || recognized.test(file));
        return new MigrationFiles(files.location(), alone ? own : kept);
    }

    private static String topFolder(MigrationFile file) {
        int slash = file.path().indexOf('/');
        return slash < 0 ? "" : file.path().substring(0, slash);
    }
}
