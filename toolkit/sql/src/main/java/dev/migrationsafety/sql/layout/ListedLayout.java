package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.ListedScripts;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scripts in the order of a list ({@code listed}): {@code order:} in the configuration names them, each alone or as a pair
 * of up and down. The path without {@code .sql} is the version, so a script that is put in between changes no other
 * version. Scripts that the list does not name are errors.
 *
 * <p>No tool owns this layout. What is rehearsed is {@code psql -f} for each file, in a process of its own (psql 17):
 * statement by statement, without a transaction around the file, in a new session.
 */
public final class ListedLayout implements SqlScriptLayout {
    private static final String ID = "listed";
    private static final String EXPECTED = "the paths under order: in the configuration";
    private static final String EXTENSION = ".sql";

    /** For {@link java.util.ServiceLoader}. */
    public ListedLayout() {}

    @Override
    public String id() {
        return ID;
    }

    /** Never: only a list says so. */
    @Override
    public boolean recognizes(MigrationFiles files) {
        return false;
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Reading reading = new Reading(ID, EXPECTED, files, options);
        Set<String> named = new HashSet<>();
        List<MigrationStep> steps = new ArrayList<>();
        for (ListedScripts entry : options.order()) {
            Optional<Script> up = script(entry.up(), files, named, reading);
            Optional<Script> down =
                    entry.down().isEmpty() ? Optional.empty() : script(entry.down(), files, named, reading);
            up.ifPresent(script -> steps.add(step(entry.up(), script, down, reading)));
        }
        reading.files().stream().filter(file -> !named.contains(file.path())).forEach(reading::noMigration);
        return reading.history(SessionMode.NEW, NothingToUndo.in(steps), Map.of());
    }

    private static MigrationStep step(String path, Script up, Optional<Script> down, Reading reading) {
        String version = path.endsWith(EXTENSION) ? path.substring(0, path.length() - EXTENSION.length()) : path;
        List<Declaration> declarations = new ArrayList<>(Declarations.of(version, up, reading.problems()));
        down.ifPresent(script -> declarations.addAll(Declarations.of(version, script, reading.problems())));
        return new MigrationStep(version, version, MigrationStep.Kind.VERSIONED, up, down, declarations);
    }

    private static Optional<Script> script(String path, MigrationFiles files, Set<String> named, Reading reading) {
        if (!named.add(path)) {
            reading.problems().add(path, "is listed twice under order:; keep one");
        }
        Optional<MigrationFile> file = files.find(path);
        if (file.isEmpty()) {
            reading.problems().add(path, "is listed under order: but does not exist; correct the path or remove it");
        }
        return file.flatMap(
                found -> ScriptFile.of("", "", found, TransactionMode.NONE).read(reading.problems()));
    }
}
