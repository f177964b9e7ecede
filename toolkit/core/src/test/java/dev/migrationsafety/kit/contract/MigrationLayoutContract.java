package dev.migrationsafety.kit.contract;

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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each {@link MigrationLayout} owes its callers; versions are 1, 2 and 10. */
public abstract class MigrationLayoutContract {
    /** The layout under test. */
    protected abstract MigrationLayout layout();

    /** Id of an engine whose scripts it reads. */
    protected abstract String engine();

    /** Path of the up of a version. */
    protected abstract String up(int version);

    /** Path of its down. */
    protected abstract String down(int version);

    /** A script with one statement. */
    protected abstract String statement();

    private MigrationFile file(String path) {
        return MigrationFile.of(path, statement().getBytes(StandardCharsets.UTF_8));
    }

    private MigrationFiles files(String... paths) {
        return new MigrationFiles("folder", Arrays.stream(paths).map(this::file).toList());
    }

    private MigrationHistory read(MigrationFiles files) {
        return layout().read(files, new LayoutOptions(engine(), Map.of()));
    }

    @Test
    void isFoundByItsName() {
        assertThat(layout().id()).matches("[a-z][a-z0-9-]*");
        assertThat(ServiceLoader.load(MigrationLayout.class).stream()
                        .map(provider -> provider.get().id()))
                .contains(layout().id());
    }

    @Test
    void recognizesItsOwnFilesOnly() {
        MigrationFiles own = files(up(1), down(1));
        assertThat(ServiceLoader.load(MigrationLayout.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(any -> any.recognizes(own))
                        .map(MigrationLayout::id))
                .containsExactly(layout().id());
        assertThat(layout().recognizes(files("README.md", "notes.txt"))).isFalse();
        assertThat(layout().recognizes(files())).isFalse();
        assertThat(layout().isScript(file(up(1)))).isTrue();
        assertThat(layout().isScript(file("README.md"))).isFalse();
    }

    @Test
    void readsStepsInTheOrderOfTheirVersions() {
        MigrationHistory history = read(files(up(10), up(2), down(2), up(1), down(1), "README.md"));

        assertThat(history.steps()).extracting(step -> step.up().file()).containsExactly(up(1), up(2), up(10));
        assertThat(history.steps())
                .extracting(step -> step.down().map(Script::file))
                .containsExactly(Optional.of(down(1)), Optional.of(down(2)), Optional.empty());
        assertThat(history.steps()).extracting(MigrationStep::version).doesNotHaveDuplicates();
        assertThat(history.steps()).allSatisfy(step -> {
            assertThat(step.label()).isNotBlank();
            assertThat(step.up().text()).contains(statement().strip());
        });
        assertThat(history.layout()).isEqualTo(layout().id());
        assertThat(history.engine()).isEqualTo(engine());
        assertThat(history.location()).isEqualTo("folder");
    }

    @Test
    void digestsEveryFile() {
        MigrationFiles files = files(up(1), down(1), "README.md");
        assertThat(read(files).digests())
                .isEqualTo(
                        files.files().stream().collect(Collectors.toMap(MigrationFile::path, MigrationFile::sha256)));
    }

    @Test
    void readsEqualFilesIntoEqualHistories() {
        assertThat(read(files(up(1), down(1)))).isEqualTo(read(files(down(1), up(1))));
        assertThat(read(files(up(1), down(1)))).isNotEqualTo(read(files(up(1))));
    }

    @Test
    void refusesAFolderWithoutMigrations() {
        for (MigrationFiles empty : List.of(files(), files("README.md"))) {
            assertThatThrownBy(() -> read(empty))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("folder")
                    .hasMessageContaining(layout().id());
        }
    }

    @Test
    void refusesADownWithoutAnUp() {
        assertThatThrownBy(() -> read(files(up(1), down(2))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(down(2));
    }
}
