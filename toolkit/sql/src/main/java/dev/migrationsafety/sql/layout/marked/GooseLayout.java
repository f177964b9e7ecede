package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.sql.layout.Markers;
import dev.migrationsafety.sql.layout.Reading;
import dev.migrationsafety.sql.layout.SqlScriptLayout;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of goose ({@code goose}): {@code {version}_{title}.sql} directly in the folder, its up after
 * {@code -- +goose Up} and its down after {@code -- +goose Down}. The version is a number of 63 bits from 1; 1 and 00001
 * are one version, and two files of one version are refused.
 *
 * <p>Read in the source of v3.27.3. goose cuts a section by itself: a command ends with the line whose last word before a
 * {@code --} ends with a semicolon, or with {@code StatementEnd} if it began with {@code StatementBegin}; each command is
 * one simple query. All commands of a direction run in one transaction, unless {@code NO TRANSACTION} appears anywhere in
 * the file. All files of a run go through one connection of a pool, which nothing resets. {@code ENVSUB} takes values
 * from the environment; here they are set under {@code placeholders:}, and a name without a value is an error. A file
 * without {@code -- +goose Down} has no down here; goose would only delete its row. Migrations in Go are errors, since
 * they cannot be rehearsed.
 */
public final class GooseLayout implements SqlScriptLayout {
    private static final String ID = "goose";
    private static final String EXPECTED = "00001_name.sql with -- +goose Up and -- +goose Down";
    private static final int VERSION_BITS = 63;
    private static final Pattern NAME = Pattern.compile("(?<version>\\d+)_(?<title>[^/]*)\\.(?<extension>sql|go)");

    /** For {@link java.util.ServiceLoader}. */
    public GooseLayout() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream().anyMatch(Markers.GOOSE::in);
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Reading reading = new Reading(ID, EXPECTED, files, options);
        EnvironmentNames environment = new EnvironmentNames(options.placeholders(), reading.problems());
        MarkedHistory<BigInteger> history = new MarkedHistory<>(reading.problems());
        for (MigrationFile file : reading.files()) {
            Matcher name = NAME.matcher(reading.localPath(file));
            if (!name.matches() || !isVersion(name.group("version"))) {
                reading.noMigration(file);
            } else if (name.group("extension").equals("sql")) {
                history.add(
                        new BigInteger(name.group("version")),
                        name.group("version"),
                        name.group("title"),
                        file,
                        (same, text) -> new GooseMarkers(file, text, environment, reading.problems()).read());
            } else if (!name.group("title").endsWith("_test")) {
                reading.problems()
                        .add(
                                file.path(),
                                "is a migration in Go, which cannot be rehearsed; write it in SQL, or move it and the"
                                        + " versions after it out of the folder");
            }
        }
        return reading.history(SessionMode.KEPT, history.steps(), environment.used());
    }

    private static boolean isVersion(String number) {
        BigInteger version = new BigInteger(number);
        return version.signum() > 0 && version.bitLength() <= VERSION_BITS;
    }
}
