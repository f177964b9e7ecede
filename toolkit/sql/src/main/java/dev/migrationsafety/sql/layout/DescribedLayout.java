package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.SemanticVersion;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.StepMetadata;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.Metadata;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Scripts with JSON beside them ({@code described}): {@code name.sql} or {@code name.up.sql} with {@code name.json},
 * which says the semantic version that orders them, and {@code name.down.sql}, {@code name_rollback.sql} or
 * {@code name-rollback.sql} as the down. Names that another layout reads a version from belong to that layout; the JSON
 * files are read there too.
 *
 * <p>No tool owns this layout. What is rehearsed is {@code psql -f} for each file, in a process of its own (psql 17):
 * statement by statement, without a transaction around the file, in a new session.
 */
public final class DescribedLayout implements SqlScriptLayout {
    private static final String ID = "described";
    private static final String EXPECTED = "name.sql with name.json and name.down.sql or name_rollback.sql";
    private static final Pattern OF_ANOTHER = Pattern.compile("(?:[VUB]?\\d|R__|migration-\\d).*");
    private static final Pattern DOWN = Pattern.compile("(?<name>.+?)(?:\\.down|[-_]rollback)\\.sql");

    /** For {@link java.util.ServiceLoader}. */
    public DescribedLayout() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        Metadata metadata = new Metadata(files, new Problems(""));
        return files.files().stream()
                .filter(file -> !OF_ANOTHER.matcher(file.name()).matches() && !Markers.anyIn(file))
                .anyMatch(file -> metadata.file(file.path()).isPresent()
                        && metadata.beside(file.path()).isPresent());
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Reading reading = new Reading(ID, EXPECTED, files, options);
        Metadata metadata = new Metadata(files, reading.problems());
        Pairing<SemanticVersion> pairing = new Pairing<>("");
        Map<String, SemanticVersion> versions = new HashMap<>();
        for (MigrationFile file : reading.files()) {
            Optional<StepMetadata> found = metadata.beside(file.path());
            found.ifPresent(json -> {
                versions.put(stem(json.file()), json.version());
                String title = stem(file.name()).replaceFirst("\\.up$", "");
                pairing.up(json.version(), script(json.version(), title, file));
            });
        }
        for (MigrationFile file : reading.files()) {
            var down = DOWN.matcher(file.path());
            if (metadata.file(file.path()).isPresent()) {
                continue;
            }
            SemanticVersion version = down.matches() ? versions.get(down.group("name")) : null;
            if (version == null) {
                reading.noMigration(file);
            } else {
                pairing.down(version, script(version, "", file));
            }
        }
        return reading.history(SessionMode.NEW, NothingToUndo.in(pairing.steps(reading.problems())), Map.of());
    }

    private static ScriptFile script(SemanticVersion version, String title, MigrationFile file) {
        return ScriptFile.of(version.text(), title, file, TransactionMode.NONE);
    }

    private static String stem(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }
}
