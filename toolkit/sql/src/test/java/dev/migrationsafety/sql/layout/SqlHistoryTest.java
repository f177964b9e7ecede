package dev.migrationsafety.sql.layout;

import static dev.migrationsafety.sql.layout.SqlLayoutContract.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptTool;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.migration.reader.HistoryReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a folder of SQL scripts whose layout is to be recognized. */
final class SqlHistoryTest {
    private static final List<String> LAYOUTS = List.of(
            "dbmate",
            "described",
            "diesel",
            "flyway",
            "golang-migrate",
            "golang-migrate-multi-statement",
            "goose",
            "listed",
            "migration-numbered",
            "numbered",
            "prisma",
            "sql-migrate");

    /** The class path of a reactor build has the layout of core's tests too. */
    private static final String CHOICE =
            "Set layout: in migration-safety.yml to one of " + ids().sorted().collect(Collectors.joining(", ")) + ".";

    private final HistoryReader reader = new HistoryReader(SqlHistoryTest.class.getClassLoader());

    private record Shell(Map<String, String> files) implements ScriptTool {
        @Override
        public String id() {
            return "shell";
        }

        @Override
        public ScriptTool with(Map<String, String> texts) {
            return new Shell(texts);
        }
    }

    private static Stream<String> ids() {
        return ServiceLoader.load(MigrationLayout.class).stream()
                .map(provider -> provider.get().id());
    }

    private static MigrationFiles files(String... paths) {
        return new MigrationFiles(
                "db/migration",
                Stream.of(paths).map(path -> file(path, "select 1;")).toList());
    }

    private MigrationHistory read(MigrationFiles files) {
        return reader.read(files, "postgresql", "", Map.of());
    }

    private static void refuses(Runnable reading, String message) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void offersEveryLayout() {
        assertThat(ids().filter(id -> !id.equals("kit"))).containsExactlyInAnyOrderElementsOf(LAYOUTS);
    }

    @Test
    void recognizesTheLayoutAndDigestsEveryFile() {
        MigrationHistory history = read(files("V1__a.sql", "README.md"));

        assertThat(history.layout()).isEqualTo("flyway");
        assertThat(history.engine()).isEqualTo("postgresql");
        assertThat(history.location()).isEqualTo("db/migration");
        assertThat(history.steps()).extracting(MigrationStep::label).containsExactly("V1 a");
        String digest = file("", "select 1;").sha256();
        assertThat(history.digests()).isEqualTo(Map.of("V1__a.sql", digest, "README.md", digest));
    }

    @Test
    void hasEqualHistoriesForEqualFilesOnly() {
        assertThat(read(files("V1__a.sql"))).isEqualTo(read(files("V1__a.sql")));
        assertThat(read(files("V1__a.sql"))).isNotEqualTo(read(files("V1__a.sql", "notes.txt")));
    }

    @Test
    void givesPlaceholdersToTheLayout() {
        MigrationFiles files = new MigrationFiles("x", List.of(file("V1__a.sql", "select '${who}';")));
        MigrationHistory history = reader.read(files, "postgresql", "flyway", Map.of("who", "me"));
        assertThat(history.steps()).extracting(step -> step.up().text()).containsExactly("select 'me';");
        assertThat(history.placeholders()).isEqualTo(Map.of("who", "me"));
    }

    @Test
    void refusesTwoLayoutsInOneFolderAndNamesTheirFiles() {
        refuses(
                () -> read(files(
                        "V1__a.sql",
                        "V2__b.sql",
                        "V3__c.sql",
                        "V4__d.sql",
                        "V5__e.sql",
                        "V6__f.sql",
                        "001_a.sql",
                        "x.md")),
                "Migrations in db/migration match 2 layouts:"
                        + "\n- flyway: V1__a.sql, V2__b.sql, V3__c.sql, V4__d.sql, V5__e.sql and 1 more"
                        + "\n- numbered: 001_a.sql\nKeep one layout per folder. " + CHOICE);
    }

    @Test
    void readsANamedLayoutOnly() {
        MigrationFiles both = files("V1__a.sql", "001_a.sql");
        refuses(
                () -> reader.read(both, "postgresql", "flyway", Map.of()),
                "Migrations in db/migration cannot be read as flyway, 1 problem:"
                        + "\n- 001_a.sql: does not match the file names of this layout (V1__name.sql with U1__name.sql, R__name.sql);"
                        + " rename it or move it out of the migrations");
        refuses(
                () -> reader.read(both, "postgresql", "flway", Map.of()),
                "The class path has no layout flway. " + CHOICE);
    }

    @Test
    void refusesAFolderWithoutMigrationsAndSaysWhatItSaw() {
        refuses(
                () -> read(files("seed.sql", "README.md")),
                "No migration found in db/migration: no layout recognizes any of these names: README.md,"
                        + " seed.sql. " + CHOICE);
        refuses(() -> read(files()), "No migration found in db/migration: the folder has no files. " + CHOICE);
    }

    @Test
    void takesTheFolderOfTheEngineAndDigestsAll() {
        MigrationHistory history =
                read(files("postgresql/001_a.sql", "postgresql/down/001_a.sql", "mongodb/1-a.js", "README.md"));
        assertThat(history.layout()).isEqualTo("numbered");
        assertThat(history.steps()).extracting(step -> step.up().file()).containsExactly("postgresql/001_a.sql");
        assertThat(history.steps().get(0).down()).map(Script::file).contains("postgresql/down/001_a.sql");
        assertThat(history.digests().keySet())
                .containsExactly("README.md", "mongodb/1-a.js", "postgresql/001_a.sql", "postgresql/down/001_a.sql");
    }

    @Test
    void takesTheFolderOfAnotherEngineByName() {
        MigrationHistory history = reader.read(files("postgresql/001_a.sql", "h2/V1__a.sql"), "h2", "", Map.of());
        assertThat(history.engine()).isEqualTo("h2");
        assertThat(history.steps()).extracting(step -> step.up().file()).containsExactly("h2/V1__a.sql");
    }

    @Test
    void keepsFilesBesideTheFolderOfTheEngine() {
        assertThat(read(files("common/V1__a.sql", "postgresql/V2__b.sql", "h2/V2__b.sql"))
                        .steps())
                .extracting(step -> step.up().file())
                .containsExactly("common/V1__a.sql", "postgresql/V2__b.sql");
        refuses(
                () -> read(files("postgresql/V2__b.sql", "V3__C.class")),
                "Migrations in db/migration cannot be read as flyway, 1 problem:"
                        + "\n- V3__C.class: is not an SQL migration, and only SQL can be rehearsed;"
                        + " write it in SQL or move it out of the location");
    }

    @Test
    void keepsAScriptBesideTheFolderOfTheEngineThatNoLayoutKnows() {
        refuses(
                () -> read(files("postgresql/V2__b.sql", "SEED.SQL")),
                "Migrations in db/migration cannot be read as flyway, 1 problem:"
                        + "\n- SEED.SQL: does not match the file names of this layout (V1__name.sql with U1__name.sql, R__name.sql);"
                        + " rename it or move it out of the migrations");
    }

    @Test
    void refusesARootWithFoldersOfOtherEnginesOnly() {
        refuses(
                () -> read(files("mongodb/1.js", "h2/V1__a.sql")),
                "Migrations in db/migration have folders for h2, mongodb, but none for postgresql. Set engine: in"
                        + " migration-safety.yml, or add the folder postgresql/.");
    }

    @Test
    void digestsFilesThatStandApartWithoutReadingThem() {
        MigrationHistory history =
                reader.read(files("001_a.sql", "init.sql"), "postgresql", "", Map.of(), Set.of("init.sql"));
        assertThat(history.steps()).extracting(MigrationStep::version).containsExactly("001");
        assertThat(history.digests()).containsOnlyKeys("001_a.sql", "init.sql");
    }

    @Test
    void passesOverAPartThatAScriptNamesIfAToolRunsIt() {
        MigrationFiles files = new MigrationFiles(
                "db/migration",
                List.of(file("001_a.sql", "include parts/tables.sql\n"), file("parts/tables.sql", "select 1;")));
        LayoutOptions withTool = new LayoutOptions("postgresql", Map.of(), Optional.of(new Shell(Map.of())));
        assertThat(reader.read(files, "", withTool, Set.of()).steps())
                .extracting(step -> step.up().file())
                .containsExactly("001_a.sql");
        refuses(
                () -> read(files),
                "Migrations in db/migration cannot be read as numbered, 1 problem:"
                        + "\n- parts/tables.sql: does not match the file names of this layout (001_name.sql with"
                        + " 001_name_rollback.sql, 001_name.down.sql or down/001_name.sql); rename it or move it out"
                        + " of the migrations");
    }
}
