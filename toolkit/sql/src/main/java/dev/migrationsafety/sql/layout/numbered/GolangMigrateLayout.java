package dev.migrationsafety.sql.layout.numbered;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.sql.layout.SqlScriptLayout;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of golang-migrate ({@code golang-migrate}): {@code {version}_{title}.up.sql} with
 * {@code {version}_{title}.down.sql}, directly in the folder. The version is an unsigned number of 64 bits; 1 and 0001
 * are one version.
 *
 * <p>Read in the source of v4.19.1 (and the commit 18966c75 after it): the PostgreSQL drivers send a file as one simple
 * query, which the server wraps in an implicit transaction if it contains more than one statement, and all files of a run
 * go through one connection that nothing resets ({@code x-multi-statement} is off by default; {@link GolangMultiStatementLayout} is for those who switch it on). The tool takes any file
 * extension; here a folder is recognized by {@code .sql} files alone, since other ones belong to other engines, and beside
 * them another extension is an error. So are names that do not fit, over which the tool silently passes. It runs empty
 * files, and takes a down that is not there for one that does nothing; here only an up that does nothing needs no down.
 */
public final class GolangMigrateLayout implements SqlScriptLayout {
    private static final int VERSION_BITS = 64;
    private static final String EXTENSION = "sql";
    private static final Pattern NAME =
            Pattern.compile("(?<version>\\d+)_(?<title>[^/]*)\\.(?<direction>up|down)\\.(?<extension>[^/]*)");

    private static final NumericHistory HISTORY = new NumericHistory(
            "golang-migrate", "1_title.up.sql with 1_title.down.sql", TransactionMode.ONE_COMMAND, SessionMode.KEPT);

    /** For {@link java.util.ServiceLoader}. */
    public GolangMigrateLayout() {}

    @Override
    public String id() {
        return HISTORY.layout();
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream()
                .map(file -> NAME.matcher(file.name()))
                .anyMatch(name -> name.matches()
                        && name.group("direction").equals("up")
                        && name.group("extension").equals(EXTENSION));
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        return HISTORY.read(files, options, GolangMigrateLayout::parse, GolangMigrateLayout::refuse);
    }

    static Optional<NumericHistory.Name> parse(String path) {
        Matcher name = NAME.matcher(path);
        if (!name.matches() || !name.group("extension").equals(EXTENSION)) {
            return Optional.empty();
        }
        if (new BigInteger(name.group("version")).bitLength() > VERSION_BITS) {
            return Optional.empty();
        }
        return Optional.of(new NumericHistory.Name(
                name.group("version"),
                name.group("title"),
                name.group("direction").equals("down")));
    }

    static void refuse(NumericHistory.Leftover leftover) {
        Matcher name = NAME.matcher(leftover.path());
        if (name.matches() && !name.group("extension").endsWith(EXTENSION)) {
            leftover.reading()
                    .problems()
                    .add(
                            leftover.file().path(),
                            "golang-migrate would run it, but only .sql can be rehearsed; rename it or move it out of"
                                    + " the folder");
        }
    }
}
