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
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of rubenv/sql-migrate ({@code sql-migrate}): every {@code .sql} directly in the folder, its up after
 * {@code -- +migrate Up} and its down after {@code -- +migrate Down}. The file name is the version, here without
 * {@code .sql}; names that start with a number come first, in the order of the numbers and then of the names.
 *
 * <p>Read in the source of v1.8.0. sql-migrate cuts a section by itself: a command ends with the line whose last word
 * before a {@code --} ends with a semicolon, or with {@code StatementEnd} if {@code StatementBegin} comes before it;
 * lines that start with {@code --} and a blank are left out even inside a command; each command is one simple query. All
 * commands of a direction run in one transaction unless its marker says {@code notransaction}. All files of a run go
 * through one connection of a pool, which nothing resets. A file without {@code -- +migrate Down} has no down here;
 * sql-migrate would only delete its row.
 */
public final class SqlMigrateLayout implements SqlScriptLayout {
    private static final String ID = "sql-migrate";
    private static final String EXPECTED = "1_name.sql with -- +migrate Up and -- +migrate Down";
    private static final String EXTENSION = ".sql";
    private static final Pattern NUMBER = Pattern.compile("(\\d+).*");

    /** For {@link java.util.ServiceLoader}. */
    public SqlMigrateLayout() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream().anyMatch(Markers.SQL_MIGRATE::in);
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Reading reading = new Reading(ID, EXPECTED, files, options);
        MarkedHistory<Id> history = new MarkedHistory<>(reading.problems());
        for (MigrationFile file : reading.files()) {
            String path = reading.localPath(file);
            if (path.endsWith(EXTENSION) && !path.contains("/")) {
                String name = path.substring(0, path.length() - EXTENSION.length());
                history.add(Id.of(path), name, "", file, (same, text) -> new SqlMigrateMarkers(
                                file, text, reading.problems())
                        .read());
            } else {
                reading.noMigration(file);
            }
        }
        return reading.history(SessionMode.KEPT, history.steps(), Map.of());
    }

    /** A file name as sql-migrate orders it. */
    private record Id(Optional<BigInteger> number, String name) implements Comparable<Id> {
        private static final Comparator<Id> ORDER = Comparator.<Id, Boolean>comparing(id -> id.number.isEmpty())
                .thenComparing(id -> id.number.orElse(BigInteger.ZERO))
                .thenComparing(Id::name);

        static Id of(String name) {
            Matcher number = NUMBER.matcher(name);
            return new Id(number.matches() ? Optional.of(new BigInteger(number.group(1))) : Optional.empty(), name);
        }

        @Override
        public int compareTo(Id other) {
            return ORDER.compare(this, other);
        }
    }
}
