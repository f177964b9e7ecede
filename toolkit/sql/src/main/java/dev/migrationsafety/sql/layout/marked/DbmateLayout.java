package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.sql.layout.Markers;
import dev.migrationsafety.sql.layout.Reading;
import dev.migrationsafety.sql.layout.SqlScriptLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The layout of dbmate ({@code dbmate}): {@code {version}{anything}.sql} directly in the folder, its up after
 * {@code -- migrate:up} and its down after {@code -- migrate:down}. Files run in the order of their names, as text; the
 * version is the digits as written, so 1 and 01 are two.
 *
 * <p>Read in the source of v2.35.0. A section is one simple query, inside a transaction unless its marker says
 * {@code transaction:false}; then several statements in one section remain an implicit transaction of the server. All
 * files of a run go through one connection of a pool, which nothing resets. A file with several ups would fail when
 * dbmate writes its version for the second time, so it is an error; so is an option that dbmate ignores silently.
 */
public final class DbmateLayout implements SqlScriptLayout {
    private static final String ID = "dbmate";
    private static final String EXPECTED = "20240131120000_name.sql with -- migrate:up and -- migrate:down";
    private static final Pattern NAME = Pattern.compile("(?<version>\\d+)_?(?<title>[^/]*)\\.sql");

    /** For {@link java.util.ServiceLoader}. */
    public DbmateLayout() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream().anyMatch(Markers.DBMATE::in);
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Reading reading = new Reading(ID, EXPECTED, files, options);
        MarkedHistory<String> history = new MarkedHistory<>(reading.problems());
        Map<String, List<MigrationFile>> byVersion = new TreeMap<>();
        for (MigrationFile file : reading.files()) {
            Matcher name = NAME.matcher(reading.localPath(file));
            if (name.matches()) {
                byVersion
                        .computeIfAbsent(name.group("version"), version -> new ArrayList<>())
                        .add(file);
                history.add(
                        file.name(),
                        name.group("version"),
                        name.group("title"),
                        file,
                        (same, text) -> new DbmateMarkers(file, text, reading.problems()).read());
            } else {
                reading.noMigration(file);
            }
        }
        List<MigrationStep> steps = history.steps();
        byVersion.forEach((version, same) -> {
            if (same.size() > 1) {
                reading.problems()
                        .add(
                                same.stream().map(MigrationFile::path).collect(Collectors.joining(", ")),
                                "have the version " + version + ", which dbmate can record only once; rename one");
            }
        });
        return reading.history(SessionMode.KEPT, steps, Map.of());
    }
}
