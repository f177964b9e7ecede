package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the files of one history for a layout and collects their problems, which it throws at the end. */
public final class Reading {
    private final String layout;
    private final String expected;
    private final MigrationFiles files;
    private final LayoutOptions options;
    private final Problems problems;

    /**
     * Starts.
     *
     * @param layout id of the layout
     * @param expected the names that the layout knows, for messages
     */
    public Reading(String layout, String expected, MigrationFiles files, LayoutOptions options) {
        this.layout = layout;
        this.expected = expected;
        this.files = files;
        this.options = options;
        this.problems = new Problems("Migrations in " + files.location() + " cannot be read as " + layout);
    }

    /** What was found wrong so far. */
    public Problems problems() {
        return problems;
    }

    public List<MigrationFile> files() {
        return files.files();
    }

    /** A path below the engine's folder, if all files lie in such a folder; else below the root. */
    public String localPath(MigrationFile file) {
        String folder = options.engine() + "/";
        boolean below = files.files().stream().allMatch(any -> any.path().startsWith(folder));
        return below ? file.path().substring(folder.length()) : file.path();
    }

    /** Ignores a file that is not a migration, unless it is a script that no other script includes by a tool such as psql. */
    public void noMigration(MigrationFile file) {
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".sql") && !included(file)) {
            problems.add(
                    file.path(),
                    "does not match the file names of this layout (" + expected + "); rename it or move it out of the"
                            + " migrations");
        }
    }

    /** With psql, a script may be a part of others, which then name it. */
    private boolean included(MigrationFile file) {
        return options.tool().isPresent()
                && files.files().stream()
                        .filter(other -> !other.equals(file))
                        .anyMatch(other -> new String(other.bytes(), StandardCharsets.UTF_8).contains(file.name()));
    }

    /** The history, if nothing was found wrong. */
    public MigrationHistory history(SessionMode session, List<MigrationStep> steps, Map<String, String> placeholders) {
        if (steps.isEmpty() && problems.isEmpty()) {
            problems.add(files.location(), "contains no migration; expected names are " + expected);
        }
        problems.throwIfAny();
        Map<String, String> digests = new TreeMap<>();
        files.files().forEach(file -> digests.put(file.path(), file.sha256()));
        return new MigrationHistory(files.location(), layout, options.engine(), session, steps, digests, placeholders);
    }
}
