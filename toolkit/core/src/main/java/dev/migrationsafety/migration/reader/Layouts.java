package dev.migrationsafety.migration.reader;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.migration.layout.MigrationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The layouts on the class path, by name. */
final class Layouts {
    private static final int SHOWN = 5;

    private final Map<String, MigrationSource> byId;

    private Layouts(Map<String, MigrationSource> byId) {
        this.byId = byId;
    }

    static Layouts find(ClassLoader classLoader) {
        Map<String, MigrationSource> byId = new TreeMap<>();
        try {
            List<MigrationSource> found = new ArrayList<>();
            ServiceLoader.load(MigrationSource.class, classLoader).forEach(found::add);
            ServiceLoader.load(MigrationLayout.class, classLoader).forEach(found::add);
            for (MigrationSource layout : found) {
                MigrationSource other = byId.putIfAbsent(layout.id(), layout);
                if (other != null) {
                    throw new ConfigurationException("Two layouts are named " + layout.id() + ": "
                            + other.getClass().getName() + " and "
                            + layout.getClass().getName() + ". Remove one of them from the class path.");
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new ConfigurationException("A layout on the class path cannot be loaded: " + e.getMessage() + ".", e);
        }
        return new Layouts(byId);
    }

    MigrationSource named(String id) {
        MigrationSource layout = byId.get(id);
        if (layout == null) {
            throw new ConfigurationException("The class path has no layout " + id + ". " + choice());
        }
        return layout;
    }

    boolean isScript(MigrationFile file) {
        return byId.values().stream()
                .anyMatch(source -> source instanceof MigrationLayout layout
                        ? layout.isScript(file)
                        : source.recognizes(new MigrationFiles("", List.of(file))));
    }

    /** The names that folders of single engines have. */
    Set<String> engineFolders() {
        Set<String> names = new TreeSet<>();
        for (MigrationSource source : byId.values()) {
            if (source instanceof MigrationLayout layout) {
                names.addAll(layout.engineFolders());
            }
        }
        return names;
    }

    MigrationSource recognize(MigrationFiles files) {
        List<MigrationSource> listing =
                byId.values().stream().filter(layout -> layout.lists(files)).toList();
        List<MigrationSource> fitting = listing.isEmpty()
                ? byId.values().stream()
                        .filter(layout -> layout.recognizes(files))
                        .toList()
                : listing;
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.isEmpty()) {
            List<String> paths = files.files().stream().map(MigrationFile::path).toList();
            throw new ConfigurationException("No migration found in " + files.location() + ": "
                    + (paths.isEmpty()
                            ? "the folder has no files"
                            : "no layout recognizes any of these names: " + shortened(paths))
                    + ". " + choice());
        }
        StringBuilder message =
                new StringBuilder("Migrations in " + files.location() + " match " + fitting.size() + " layouts:");
        for (MigrationSource layout : fitting) {
            message.append("\n- ").append(layout.id()).append(": ").append(shortened(belonging(layout, files)));
        }
        throw new ConfigurationException(message.append("\nKeep one layout per folder. ")
                .append(choice())
                .toString());
    }

    private static List<String> belonging(MigrationSource layout, MigrationFiles files) {
        List<String> paths = new ArrayList<>();
        for (MigrationFile file : files.files()) {
            if (layout.recognizes(new MigrationFiles(files.location(), List.of(file)))) {
                paths.add(file.path());
            }
        }
        return paths;
    }

    private static String shortened(List<String> paths) {
        String shown = String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size())));
        return paths.size() > SHOWN ? shown + " and " + (paths.size() - SHOWN) + " more" : shown;
    }

    private String choice() {
        return byId.isEmpty()
                ? "The class path contains no layout; add the starter of your engine."
                : "Set layout: in " + HistoryReader.CONFIGURATION + " to one of " + String.join(", ", byId.keySet())
                        + ".";
    }
}
