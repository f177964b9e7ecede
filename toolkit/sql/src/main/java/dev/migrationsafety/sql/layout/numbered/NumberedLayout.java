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
 * Numbered SQL files ({@code numbered}): {@code 001_name.sql}, with {@code 001_name_rollback.sql},
 * {@code 001_name.down.sql} or {@code down/001_name.sql} as its down; {@code -} may replace {@code _}. The number
 * alone orders and pairs the files, so {@code 1} and {@code 001} are one version; files below other folders are none.
 *
 * <p>No tool owns this layout. What is rehearsed is what most teams do: {@code psql -f} for each file, in a process of
 * its own (psql 17): statement by statement, without a transaction around the file, in a new session.
 */
public final class NumberedLayout implements SqlScriptLayout {
    private static final Pattern UP = Pattern.compile("(?<version>\\d+)[-_](?<title>.+)\\.sql");
    private static final Pattern UP_MARK = Pattern.compile(".+\\.up\\.sql");
    private static final Pattern DOWN_MARK = Pattern.compile("(?<version>\\d+)[-_](?<title>.+)\\.down\\.sql");
    private static final Pattern ROLLBACK = Pattern.compile("(?<version>\\d+)[-_](?:(?<title>.+)[-_])?rollback\\.sql");
    private static final String DOWN_FOLDER = "down/";

    private static final NumericHistory HISTORY = new NumericHistory(
            "numbered",
            "001_name.sql with 001_name_rollback.sql, 001_name.down.sql or down/001_name.sql",
            TransactionMode.NONE,
            SessionMode.NEW);

    /** For {@link java.util.ServiceLoader}. */
    public NumberedLayout() {}

    @Override
    public String id() {
        return HISTORY.layout();
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream()
                .anyMatch(file -> UP.matcher(file.name()).matches()
                        && !UP_MARK.matcher(file.name()).matches()
                        && !DOWN_MARK.matcher(file.name()).matches()
                        && !Markers.anyIn(file));
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        return HISTORY.read(files, options, NumberedLayout::parse, leftover -> {});
    }

    private static Optional<NumericHistory.Name> parse(String path) {
        boolean downFolder = path.startsWith(DOWN_FOLDER);
        String name = downFolder ? path.substring(DOWN_FOLDER.length()) : path;
        if (name.contains("/") || UP_MARK.matcher(name).matches()) {
            return Optional.empty();
        }
        for (Pattern down : new Pattern[] {DOWN_MARK, ROLLBACK}) {
            Matcher matcher = down.matcher(name);
            if (matcher.matches()) {
                return Optional.of(name(matcher, true));
            }
        }
        Matcher up = UP.matcher(name);
        return up.matches() ? Optional.of(name(up, downFolder)) : Optional.empty();
    }

    private static NumericHistory.Name name(Matcher matcher, boolean down) {
        String title = matcher.group("title");
        return new NumericHistory.Name(matcher.group("version"), title == null ? "" : title, down);
    }
}
