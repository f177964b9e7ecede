package dev.migrationsafety.sql.layout.flyway;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.sql.layout.Reading;
import dev.migrationsafety.sql.layout.SqlScriptLayout;

/**
 * The layout of Flyway ({@code flyway}): {@code V1_2__name.sql} with {@code U1_2__name.sql}, and {@code R__name.sql},
 * in the folder and all folders below it.
 *
 * <p>Read in the source of Flyway 13.0.0, with its default settings. A version is a row of numbers separated by
 * {@code .} or {@code _}, so V1 and V1.0 are one version; it is given here with dots. Repeatable migrations run after
 * the last version, in the order of their descriptions with spaces for underscores; the version of such a step is
 * {@code R__} and its description as written. Flyway wraps a script in a transaction unless it contains a statement that
 * refuses one, and then refuses a mixture; {@code executeInTransaction} in a {@code .sql.conf} file beside the script
 * decides instead. All scripts of a run share one connection, and after each Flyway puts search_path and role back.
 *
 * <p>What cannot be rehearsed is an error that names the file and is never ignored: migrations and callbacks in other
 * languages, SQL callbacks, baseline migrations ({@code B1__}), placeholders without a value (Flyway's own too, save
 * {@code ${flyway:filename}}), scripts switched off by {@code shouldExecute}, and SQL files that fit no name, which
 * Flyway itself ignores unless {@code validateMigrationNaming} is on.
 */
public final class FlywayLayout implements SqlScriptLayout {
    private static final String ID = "flyway";
    private static final String EXPECTED = "V1__name.sql with U1__name.sql, R__name.sql";

    /** For {@link java.util.ServiceLoader}. */
    public FlywayLayout() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream()
                .anyMatch(file -> FlywayName.parse(file.name()).isPresent());
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Reading reading = new Reading(ID, EXPECTED, files, options);
        return new FlywayHistory(reading, files, options).read();
    }
}
