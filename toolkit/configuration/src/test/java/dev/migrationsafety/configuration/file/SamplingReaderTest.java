package dev.migrationsafety.configuration.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.configuration.run.RunOverrides;
import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplingReaderTest {
    private final Path folder;

    SamplingReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsVolumesTriesAndEdgeShare() throws IOException {
        RehearsalSettings settings = read(
                """
                seed: 7
                rows: {default: 20, tables: {ledger.posting: 500, account: 3}}
                tries: 4
                edge-share: 0.25
                """);

        assertThat(settings.sampling())
                .isEqualTo(new Sampling(
                        7,
                        new Volumes(
                                20,
                                Map.of(new ContainerName("ledger", "posting"), 500, ContainerName.of("account"), 3)),
                        4,
                        0.25));
        assertThat(settings.described())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "time-zone", "UTC",
                        "rows", "20, account 3, ledger.posting 500",
                        "tries", "4",
                        "edge-share", "0.25"));
    }

    @Test
    void isStandardWithoutAnyKey() throws IOException {
        assertThat(read("{}").sampling()).isEqualTo(Sampling.standard());
        assertThat(read("rows: {default: 12}").described()).isEqualTo(Map.of("time-zone", "UTC"));
    }

    @Test
    void tellsEveryValueThatIsNone() throws IOException {
        Path file = folder.resolve(ConfigurationFile.NAME);
        String text =
                """
                seed: random
                rows: {default: 0, tables: {a.b.c: 3, posting: none}, table: {}}
                tries: 0
                edge-share: 1.5
                """;
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Configuration " + file
                                + """
                         cannot be used, 7 problems:
                        - line 1: 'seed' is 'random', but must be a whole number
                        - line 2: 'default' is '0', but must be a whole number of at least 1
                        - line 2: 'a.b.c' is not a table; write table or schema.table
                        - line 2: 'posting' is 'none', but must be a whole number of at least 1
                        - line 2: unknown key 'table' in 'rows'; did you mean 'tables'?
                        - line 3: 'tries' is '0', but must be a whole number of at least 1
                        - line 4: 'edge-share' is '1.5', but must be a number from 0 to 1""");
    }

    @Test
    void givesWayToWhatARunSays() {
        Sampling configured = new Sampling(7, new Volumes(20, Map.of(ContainerName.of("account"), 3)), 4, 0.25);
        Map<String, String> given = Map.of("rows", "30", "tries", "1", "edge-share", "0");
        RunOverrides runOverrides = RunOverrides.of(name -> Optional.ofNullable(given.get(name)), name -> name);

        assertThat(runOverrides.over(configured))
                .isEqualTo(new Sampling(7, new Volumes(30, Map.of(ContainerName.of("account"), 3)), 1, 0));
        assertThat(RunOverrides.none().over(configured)).isEqualTo(configured);
        assertThat(RunOverrides.none()
                        .withSeed(9L)
                        .or(runOverrides)
                        .over(configured)
                        .seed())
                .isEqualTo(9);
    }

    @Test
    void describesTheRunAndNotTheFile() throws IOException {
        RehearsalSettings settings = read("rows: 40\ntries: 3\n");
        Sampling sampling = new Sampling(7, Volumes.of(0), 1, 0.5);

        assertThat(Described.with(settings, sampling).described())
                .isEqualTo(Map.of("time-zone", "UTC", "rows", "0", "edge-share", "0.5"));
    }

    @Test
    void derivesTheSeedsOfTriesFromTheSeed() {
        List<Long> seeds = Sampling.standard().withTries(3).seeds();

        assertThat(seeds).hasSize(3).doesNotHaveDuplicates().startsWith(Sampling.DEFAULT_SEED);
        assertThat(Sampling.standard().withTries(5).seeds()).startsWith(seeds.toArray(Long[]::new));
        assertThat(Sampling.standard().withTries(3).withRows(Volumes.of(0)).seeds())
                .containsExactly(Sampling.DEFAULT_SEED);
    }

    private RehearsalSettings read(String text) throws IOException {
        Files.writeString(folder.resolve(ConfigurationFile.NAME), text);
        return ConfigurationFile.find(folder.toString(), "", getClass().getClassLoader())
                .read(List.of(), id -> new PostgresEngine())
                .settings();
    }
}
