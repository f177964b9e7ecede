package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.configuration.run.RunOverrides;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.settings.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault that only some rows show: more tries find it, and their seeds alone find it again. */
class TriesIT {
    private static final int TRIES = 12;

    private final Path folder;

    TriesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void history() throws IOException {
        write("V1__parcels.sql", "CREATE TABLE parcel (id uuid PRIMARY KEY, weight integer NOT NULL);");
        write("U1__parcels.sql", "DROP TABLE parcel;");
        write("V2__labels.sql", "ALTER TABLE parcel ADD COLUMN label text;");
        write(
                "U2__labels.sql",
                "ALTER TABLE parcel DROP COLUMN label; UPDATE parcel SET weight = 0 WHERE weight <> 0 AND weight % 11 = 3;");
        write("migration-safety.yml", "version: \"18\"\nrows: 1\nseed: " + harmlessSeed());
    }

    @Test
    void findTheRowThatOneTryDoesNotMeet() {
        SafetyReport once = rehearse(RunOverrides.none());
        SafetyReport often = rehearse(runOverrides(Optional.empty(), TRIES));

        assertThat(once.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(often.verdict()).isEqualTo(Verdict.UNSAFE);
        Finding found = lost(often);
        long seed = Long.parseLong(found.message().replaceAll("(?s).*with seed (\\d+)\\.$", "$1"));
        List<Long> seeds =
                Sampling.standard().withSeed(harmlessSeed()).withTries(TRIES).seeds();
        assertThat(seeds).contains(seed);
        assertThat(found.message())
                .endsWith(" Found in try " + (seeds.indexOf(seed) + 1) + " of " + TRIES + ", with seed " + seed + ".");

        SafetyReport again = rehearse(runOverrides(Optional.of(seed), 1));
        assertThat(again.run().seed()).isEqualTo(seed);
        assertThat(lost(again).evidence()).isEqualTo(found.evidence());
    }

    @Test
    void tellATableThatNoVersionHas() throws IOException {
        write("migration-safety.yml", "rows: {tables: {parcels: 3}}");

        assertThatThrownBy(() -> rehearse(RunOverrides.none()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("rows: in the configuration names parcels, which no version has; the tables are parcel."
                        + " Correct the name; write schema.table for a table outside the default schema.");
    }

    private static long harmlessSeed() {
        return 1;
    }

    private static Finding lost(SafetyReport report) {
        return report.allFindings().stream()
                .filter(finding -> finding.rule().equals("value-lost"))
                .findFirst()
                .orElseThrow();
    }

    private static RunOverrides runOverrides(Optional<Long> seed, int tries) {
        return new RunOverrides(seed, Optional.empty(), Optional.of(tries), Optional.empty());
    }

    private SafetyReport rehearse(RunOverrides runOverrides) {
        RunOptions options =
                RunOptions.named("tries").withProvisioner("embedded").withSteering(runOverrides);
        ConfiguredRehearsal configured =
                ConfiguredRehearsal.at(folder.toString(), getClass().getClassLoader());
        try (Rehearsal rehearsal = configured.start(options)) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
