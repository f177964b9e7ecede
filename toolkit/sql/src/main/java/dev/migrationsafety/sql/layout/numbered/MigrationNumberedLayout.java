package dev.migrationsafety.sql.layout.numbered;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.sql.layout.Markers;
import dev.migrationsafety.sql.layout.SqlScriptLayout;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbered SQL files with a prefix ({@code migration-numbered}): {@code migration-001-name.sql}, with
 * {@code migration-001-rollback.sql} or {@code migration-001-name-rollback.sql} as its down. The number alone orders and
 * pairs the files; files below folders are none.
 *
 * <p>No tool owns this layout. What is rehearsed is {@code psql -f} for each file, in a process of its own (psql 17):
 * statement by statement, without a transaction around the file, in a new session.
 */
public final class MigrationNumberedLayout implements SqlScriptLayout {
    private static final Pattern DOWN = Pattern.compile("migration-(?<version>\\d+)-(?:(?<title>.+)-)?rollback\\.sql");
    private static final Pattern UP = Pattern.compile("migration-(?<version>\\d+)-(?<title>.+)\\.sql");

    private static final NumericHistory HISTORY = new NumericHistory(
            "migration-numbered",
            "migration-001-name.sql with migration-001-rollback.sql or migration-001-name-rollback.sql",
            TransactionMode.NONE,
            SessionMode.NEW);

    /** For {@link java.util.ServiceLoader}. */
    public MigrationNumberedLayout() {}

    @Override
    public String id() {
        return HISTORY.layout();
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream().anyMatch(file -> UP.matcher(file.name()).matches() && !Markers.anyIn(file));
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        return HISTORY.read(files, options, MigrationNumberedLayout::parse, leftover -> {});
    }

    private static Optional<NumericHistory.Name> parse(String path) {
        Matcher down = DOWN.matcher(path);
        if (down.matches()) {
            String title = down.group("title");
            return Optional.of(new NumericHistory.Name(down.group("version"), title == null ? "" : title, true));
        }
        Matcher up = UP.matcher(path);
        return up.matches() && !path.contains("/")
                ? Optional.of(new NumericHistory.Name(up.group("version"), up.group("title"), false))
                : Optional.empty();
    }
}
