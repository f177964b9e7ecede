package dev.migrationsafety.migration.reader;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.migration.layout.MigrationSource;
import dev.migrationsafety.migration.layout.ScriptComments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a location into files and files into a history; for callers. It opens no database and keeps nothing.
 *
 * <pre>{@code
 * HistoryReader reader = new HistoryReader(Thread.currentThread().getContextClassLoader());
 * MigrationHistory history = reader.read(reader.files("classpath:db/migration"), engine, "", Map.of());
 * }</pre>
 */
public final class HistoryReader {
    /** Name of the configuration file, which is beside the migrations but is not a migration. */
    static final String CONFIGURATION = "migration-safety.yml";

    private static final String LISTED = "listed";
    private static final String CLASS_PATH = "classpath:";
    private static final String FILE_SYSTEM = "filesystem:";
    private static final Pattern OTHER_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final ClassLoader classLoader;

    /** A reader that finds class path folders and layouts through a class loader. */
    public HistoryReader(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /**
     * Reads every file below a root, hidden files and the configuration file left out.
     *
     * @param location {@code classpath:folder}, {@code filesystem:path} or a path
     * @throws ConfigurationException if there is no such folder, it cannot be read, or the class path has one path
     *     with different bytes
     */
    public MigrationFiles files(String location) {
        if (location.startsWith(CLASS_PATH)) {
            return new ClassPathFolder(classLoader, location, location.substring(CLASS_PATH.length())).read();
        }
        String path = location.startsWith(FILE_SYSTEM) ? location.substring(FILE_SYSTEM.length()) : location;
        if (OTHER_SCHEME.matcher(path).matches()) {
            throw new ConfigurationException(
                    "Location " + location + " cannot be read: use classpath:folder, filesystem:path or a plain path.");
        }
        return new MigrationFiles(location, Directory.read(location, Path.of(path)));
    }

    /**
     * Reads a history whose files are all migrations or their company.
     *
     * @see #read(MigrationFiles, String, String, Map, Set)
     */
    public MigrationHistory read(MigrationFiles files, String engine, String layout, Map<String, String> placeholders) {
        return read(files, engine, layout, placeholders, Set.of());
    }

    /**
     * Reads a history whose scripts run as its layout says.
     *
     * @see #read(MigrationFiles, String, LayoutOptions, Set)
     */
    public MigrationHistory read(
            MigrationFiles files, String engine, String layout, Map<String, String> placeholders, Set<String> apart) {
        return read(files, layout, new LayoutOptions(engine, placeholders), apart);
    }

    /**
     * Reads a history.
     *
     * @param files what {@link #files} gave
     * @param layout id of the layout, or empty to recognize it
     * @param options the options for the layout; if the root has a folder of the engine's name, those of other engines are
     *     left aside
     * @param apart paths of files that the configuration names for something else, for example init scripts; they are
     *     digested, but are not migrations
     * @throws ConfigurationException if no layout or more than one fits, or the layout finds problems; the message
     *     lists all with their file names
     */
    public MigrationHistory read(MigrationFiles files, String layout, LayoutOptions options, Set<String> apart) {
        Layouts layouts = Layouts.find(classLoader);
        List<MigrationFile> candidates = files.files().stream()
                .filter(file -> !apart.contains(file.path()))
                .toList();
        MigrationFiles taken = new EngineFolders(layouts.engineFolders(), layouts::isScript)
                .take(new MigrationFiles(files.location(), candidates), options.engine());
        String named = layout.isEmpty() && !options.order().isEmpty() ? LISTED : layout;
        MigrationSource chosen = named.isEmpty() ? layouts.recognize(taken) : layouts.named(named);
        MigrationHistory history = new StepDescriptions(files, comments(chosen)).in(chosen.read(taken, options));
        return withAllDigests(new ToolScripts(options, files).in(history), files);
    }

    private static ScriptComments comments(MigrationSource source) {
        return source instanceof MigrationLayout layout ? layout.comments() : ScriptComments.NONE;
    }

    private static MigrationHistory withAllDigests(MigrationHistory history, MigrationFiles files) {
        Map<String, String> digests = new TreeMap<>();
        files.files().forEach(file -> digests.put(file.path(), file.sha256()));
        return history.with(digests);
    }
}
