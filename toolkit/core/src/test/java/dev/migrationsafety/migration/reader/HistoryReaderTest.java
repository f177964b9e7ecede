package dev.migrationsafety.migration.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.MigrationLayout;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
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

    /** A second layout, whose versions are written as {@code V1__name.kit}. */
    public static final class SecondLayout implements MigrationLayout {
        @Override
        public String id() {
            return "second";
        }

        @Override
        public boolean recognizes(MigrationFiles files) {
            return files.files().stream().anyMatch(file -> file.name().matches("V\\d+__.+\\.kit"));
        }

        @Override
        public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
            throw new AssertionError("this layout reads nothing");
        }
    }

    /** A reader whose class path has both layouts. */
    private HistoryReader amongTwo() throws IOException {
        write("META-INF/services/" + MigrationLayout.class.getName(), SecondLayout.class.getName());
        return new HistoryReader(
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, HistoryReaderTest.class.getClassLoader()));
    }

    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MigrationFiles files(String... paths) {
        return new MigrationFiles(
                "db/migration",
                List.of(paths).stream().map(path -> file(path, "raise no")).toList());
    }

    private void write(String path, String text) throws IOException {
        Path target = folder.resolve(path);
        Path parent = target.getParent();
        assertThat(parent).isNotNull();
        Files.createDirectories(parent);
        Files.writeString(target, text);
    }

    private MigrationHistory read(MigrationFiles files) {
        return reader.read(files, "kit", "", Map.of());
    }

    private void refuses(Runnable reading, String message) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void readsADirectoryWithoutHiddenFilesAndConfiguration() throws IOException {
        write("001_a.up.kit", "raise no\r\n");
        write("sub/README.md", "x");
        write("migration-safety.yml", "x");
        write(".hidden", "x");
        write(".git/config", "x");
        write("sub/.keep", "x");
        List<MigrationFile> expected = List.of(file("001_a.up.kit", "raise no\r\n"), file("sub/README.md", "x"));

        assertThat(reader.files(folder.toString())).isEqualTo(new MigrationFiles(folder.toString(), expected));
        assertThat(reader.files("filesystem:" + folder).files()).isEqualTo(expected);
    }

    @Test
    void refusesAMissingDirectoryAFileAndAnUnknownScheme() throws IOException {
        write("a.kit", "raise no");
        Path missing = folder.resolve("missing");
        Path script = folder.resolve("a.kit");
        String next = " Give the folder that contains the migrations, or classpath:folder.";

        refuses(
                () -> reader.files("filesystem:" + missing),
                "No migrations at filesystem:" + missing + ": " + missing + " does not exist." + next);
        refuses(
                () -> reader.files(script.toString()),
                "No migrations at " + script + ": " + script + " is not a directory." + next);
        refuses(
                () -> reader.files("s3:bucket/x"),
                "Location s3:bucket/x cannot be read: use classpath:folder, filesystem:path or a plain path.");
    }

    @Test
    void recognizesTheLayoutAndDigestsEveryFile() {
        MigrationFiles files = files("001_a.up.kit", "README.md");
        MigrationHistory history = read(files);

        assertThat(history.layout()).isEqualTo("kit");
        assertThat(history.engine()).isEqualTo("kit");
        assertThat(history.location()).isEqualTo("db/migration");
        assertThat(history.steps()).extracting(MigrationStep::label).containsExactly("001 a");
        assertThat(history.digests())
                .isEqualTo(Map.of(
                        "001_a.up.kit", file("", "raise no").sha256(),
                        "README.md", file("", "raise no").sha256()));
    }

    @Test
    void hasEqualHistoriesForEqualFilesOnly() {
        assertThat(read(files("001_a.up.kit"))).isEqualTo(read(files("001_a.up.kit")));
        assertThat(read(files("001_a.up.kit"))).isNotEqualTo(read(files("001_a.up.kit", "notes.txt")));
    }

    @Test
    void givesPlaceholdersToTheLayout() {
        MigrationFiles files = new MigrationFiles("x", List.of(file("001_a.up.kit", "raise ${who}")));
        MigrationHistory history = reader.read(files, "kit", "kit", Map.of("who", "me"));
        assertThat(history.steps().get(0).up().text()).isEqualTo("raise me");
        assertThat(history.placeholders()).isEqualTo(Map.of("who", "me"));
    }

    @Test
    void refusesTwoLayoutsInOneFolderAndNamesTheirFiles() throws IOException {
        HistoryReader both = amongTwo();
        refuses(
                () -> both.read(
                        files(
                                "V1__a.kit",
                                "V2__b.kit",
                                "V3__c.kit",
                                "V4__d.kit",
                                "V5__e.kit",
                                "V6__f.kit",
                                "001_a.up.kit",
                                "x.md"),
                        "kit",
                        "",
                        Map.of()),
                "Migrations in db/migration match 2 layouts:"
                        + "\n- kit: 001_a.up.kit"
                        + "\n- second: V1__a.kit, V2__b.kit, V3__c.kit, V4__d.kit, V5__e.kit and 1 more\nKeep one"
                        + " layout per folder. Set layout: in migration-safety.yml to one of kit, second.");
    }

    @Test
    void readsANamedLayoutOnly() throws IOException {
        MigrationFiles both = files("V1__a.kit", "001_a.up.kit");
        HistoryReader amongTwo = amongTwo();
        refuses(
                () -> amongTwo.read(both, "kit", "kit", Map.of()),
                "Migrations in db/migration cannot be read as kit, 1 problem:"
                        + "\n- V1__a.kit: does not match the file names of this layout (001_name.up.kit with 001_name.down.kit);"
                        + " rename it or move it out of the migrations");
        refuses(
                () -> amongTwo.read(both, "kit", "kitt", Map.of()),
                "The class path has no layout kitt. Set layout: in migration-safety.yml to one of kit, second.");
    }

    @Test
    void refusesAFolderWithoutMigrationsAndSaysWhatItSaw() {
        String choice = ". Set layout: in migration-safety.yml to one of kit.";
        refuses(
                () -> read(files("seed.txt", "README.md")),
                "No migration found in db/migration: no layout recognizes any of these names: README.md," + " seed.txt"
                        + choice);
        refuses(() -> read(files()), "No migration found in db/migration: the folder has no files" + choice);
    }

    @Test
    void refusesAClassPathWithoutLayouts() {
        HistoryReader alone = new HistoryReader(new ClassLoader(null) {});
        refuses(
                () -> alone.read(files("001_a.up.kit"), "", "", Map.of()),
                "No migration found in db/migration: no layout recognizes any of these names: 001_a.up.kit. The"
                        + " class path contains no layout; add the starter of your engine.");
    }

    @Test
    void takesTheFolderOfTheEngineAndDigestsAll() {
        MigrationFiles files = files("kit/001_a.up.kit", "kit/down/001_a.down.kit", "other/002_b.up.kit", "README.md");
        MigrationHistory history = read(files);
        assertThat(history.layout()).isEqualTo("kit");
        assertThat(history.steps()).extracting(step -> step.up().file()).containsExactly("kit/001_a.up.kit");
        assertThat(history.steps().get(0).down()).map(Script::file).contains("kit/down/001_a.down.kit");
        assertThat(history.digests().keySet())
                .containsExactly("README.md", "kit/001_a.up.kit", "kit/down/001_a.down.kit", "other/002_b.up.kit");
    }

    @Test
    void takesTheFolderOfAnotherEngineByName() {
        MigrationFiles files = files("kit/001_a.up.kit", "other/002_b.up.kit");
        MigrationHistory history = reader.read(files, "other", "", Map.of());
        assertThat(history.engine()).isEqualTo("other");
        assertThat(history.steps()).extracting(step -> step.up().file()).containsExactly("other/002_b.up.kit");
    }

    @Test
    void keepsFilesBesideTheFolderOfTheEngine() {
        assertThat(read(files("common/001_a.up.kit", "kit/002_b.up.kit", "other/002_b.up.kit"))
                        .steps())
                .extracting(step -> step.up().file())
                .containsExactly("common/001_a.up.kit", "kit/002_b.up.kit");
        refuses(
                () -> read(files("kit/002_b.up.kit", "seed.kit")),
                "Migrations in db/migration cannot be read as kit, 1 problem:"
                        + "\n- seed.kit: does not match the file names of this layout (001_name.up.kit with 001_name.down.kit);"
                        + " rename it or move it out of the migrations");
    }

    @Test
    void refusesARootWithFoldersOfOtherEnginesOnly() {
        refuses(
                () -> read(files("other/001_a.up.kit")),
                "Migrations in db/migration have folders for other, but none for kit. Set engine: in"
                        + " migration-safety.yml, or add the folder kit/.");
    }

    @Test
    void digestsFilesThatStandApartWithoutReadingThem() {
        MigrationFiles files = files("001_a.up.kit", "init.kit");
        MigrationHistory history = reader.read(files, "kit", "", Map.of(), Set.of("init.kit"));
        assertThat(history.steps()).extracting(MigrationStep::version).containsExactly("001");
        assertThat(history.digests()).containsOnlyKeys("001_a.up.kit", "init.kit");
    }
}
