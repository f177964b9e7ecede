package dev.migrationsafety.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryReaderTest {
    private final Path folder;

    HistoryReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private final HistoryReader reader = new HistoryReader(HistoryReaderTest.class.getClassLoader());

    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MigrationFiles files(String... paths) {
        return new MigrationFiles(
                "db/migration",
                List.of(paths).stream().map(path -> file(path, "select 1;")).toList());
    }

    private void write(String path, String text) throws IOException {
        Path target = folder.resolve(path);
        Path parent = target.getParent();
        assertThat(parent).isNotNull();
        Files.createDirectories(parent);
        Files.writeString(target, text);
    }

    private MigrationHistory read(MigrationFiles files) {
        return reader.read(files, "", "", Map.of());
    }

    private void refuses(Runnable reading, String message) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void readsADirectoryWithoutHiddenFilesAndConfiguration() throws IOException {
        write("V1__a.sql", "select 1;\r\n");
        write("sub/README.md", "x");
        write("migration-safety.yml", "x");
        write(".hidden", "x");
        write(".git/config", "x");
        write("sub/.keep", "x");
        List<MigrationFile> expected = List.of(file("V1__a.sql", "select 1;\r\n"), file("sub/README.md", "x"));

        assertThat(reader.files(folder.toString())).isEqualTo(new MigrationFiles(folder.toString(), expected));
        assertThat(reader.files("filesystem:" + folder).files()).isEqualTo(expected);
    }

    @Test
    void refusesAMissingDirectoryAFileAndAnUnknownScheme() throws IOException {
        write("a.sql", "select 1;");
        Path missing = folder.resolve("missing");
        Path script = folder.resolve("a.sql");
        String next = " Give the folder that holds the migrations, or classpath:folder.";

        refuses(
                () -> reader.files("filesystem:" + missing),
                "No migrations at filesystem:" + missing + ": " + missing + " does not exist." + next);
        refuses(
                () -> reader.files(script.toString()),
                "No migrations at " + script + ": " + script + " is no directory." + next);
        refuses(
                () -> reader.files("s3:bucket/x"),
                "Location s3:bucket/x cannot be read: use classpath:folder, filesystem:path or a plain path.");
    }

    @Test
    void recognizesTheLayoutAndDigestsEveryFile() {
        MigrationFiles files = files("V1__a.sql", "README.md");
        MigrationHistory history = read(files);

        assertThat(history.layout()).isEqualTo("flyway");
        assertThat(history.engine()).isEqualTo("postgresql");
        assertThat(history.location()).isEqualTo("db/migration");
        assertThat(history.steps()).extracting(MigrationStep::label).containsExactly("V1 a");
        assertThat(history.digests())
                .isEqualTo(Map.of(
                        "V1__a.sql", file("", "select 1;").sha256(),
                        "README.md", file("", "select 1;").sha256()));
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
        assertThat(history.steps().get(0).up().text()).isEqualTo("select 'me';");
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
                "Migrations in db/migration are of 2 layouts:"
                        + "\n- flyway: V1__a.sql, V2__b.sql, V3__c.sql, V4__d.sql, V5__e.sql and 1 more"
                        + "\n- numbered: 001_a.sql"
                        + "\nKeep one layout per folder. Set layout: in migration-safety.yml to one of dbmate, described, diesel, flyway,"
                        + " golang-migrate, goose, listed, migration-numbered, numbered, sqitch, sql-migrate.");
    }

    @Test
    void readsANamedLayoutOnly() {
        MigrationFiles both = files("V1__a.sql", "001_a.sql");
        refuses(
                () -> reader.read(both, "", "flyway", Map.of()),
                "Migrations in db/migration cannot be read as flyway, 1 problem:\n- 001_a.sql: fits no name of this layout"
                        + " (V1__name.sql with U1__name.sql, R__name.sql); rename it or move it out of the migrations");
        refuses(
                () -> reader.read(both, "", "flway", Map.of()),
                "There is no layout flway. Set layout: in migration-safety.yml to one of dbmate, described, diesel, flyway,"
                        + " golang-migrate, goose, listed, migration-numbered, numbered, sqitch, sql-migrate.");
    }

    @Test
    void refusesAFolderWithoutMigrationsAndSaysWhatItSaw() {
        String choice =
                ". Set layout: in migration-safety.yml to one of dbmate, described, diesel, flyway, golang-migrate, goose,"
                        + " listed, migration-numbered, numbered, sqitch, sql-migrate.";
        refuses(
                () -> read(files("seed.sql", "README.md")),
                "No migration found in db/migration: no layout knows a name among README.md, seed.sql" + choice);
        refuses(() -> read(files()), "No migration found in db/migration: it holds no file" + choice);
    }

    @Test
    void refusesAClassPathWithoutLayouts() {
        HistoryReader alone = new HistoryReader(new ClassLoader(null) {});
        refuses(
                () -> alone.read(files("V1__a.sql"), "", "", Map.of()),
                "No migration found in db/migration: no layout knows a name among V1__a.sql. No layout is on the class"
                        + " path at all; add migration-safety-core.");
    }

    @Test
    void takesTheFolderOfTheEngineAndDigestsAll() {
        MigrationFiles files =
                files("postgresql/001_a.sql", "postgresql/down/001_a.sql", "mongodb/1-a.js", "README.md");
        MigrationHistory history = read(files);
        assertThat(history.layout()).isEqualTo("numbered");
        assertThat(history.steps()).extracting(step -> step.up().file()).containsExactly("postgresql/001_a.sql");
        assertThat(history.steps().get(0).down()).map(Script::file).contains("postgresql/down/001_a.sql");
        assertThat(history.digests().keySet())
                .containsExactly("README.md", "mongodb/1-a.js", "postgresql/001_a.sql", "postgresql/down/001_a.sql");
    }

    @Test
    void takesTheFolderOfAnotherEngineByName() {
        MigrationFiles files = files("postgresql/001_a.sql", "h2/V1__a.sql");
        MigrationHistory history = reader.read(files, "h2", "", Map.of());
        assertThat(history.engine()).isEqualTo("h2");
        assertThat(history.steps()).extracting(step -> step.up().file()).containsExactly("h2/V1__a.sql");
    }

    @Test
    void keepsWhatLiesBesideTheFolderOfTheEngine() {
        assertThat(read(files("common/V1__a.sql", "postgresql/V2__b.sql", "h2/V2__b.sql"))
                        .steps())
                .extracting(step -> step.up().file())
                .containsExactly("common/V1__a.sql", "postgresql/V2__b.sql");
        refuses(
                () -> read(files("postgresql/V2__b.sql", "V3__C.class")),
                "Migrations in db/migration cannot be read as flyway, 1 problem:\n- V3__C.class: is a migration in another"
                        + " language than SQL, which cannot be rehearsed; write it in SQL or move it out of the location");
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
        MigrationFiles files = files("001_a.sql", "init.sql");
        MigrationHistory history = reader.read(files, "", "", Map.of(), Set.of("init.sql"));
        assertThat(history.steps()).extracting(MigrationStep::version).containsExactly("001");
        assertThat(history.digests()).containsOnlyKeys("001_a.sql", "init.sql");
    }
}
