package dev.migrationsafety.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and the engine in memory, on one class path and in one JVM. */
class TwoEnginesIT {
    private final Path memory;
    private final Path postgresql;

    TwoEnginesIT(@TempDir Path memory, @TempDir Path postgresql) {
        this.memory = memory;
        this.postgresql = postgresql;
    }

    @BeforeEach
    void writeTheSameLedgerTwice() throws IOException {
        write(memory, "migration-safety.yml", "engine: kit\nlayout: kit\nversion: \"1\"\nprofile: without-templates");
        write(memory, "001_account.up.kit", "container account\nfield account balance decimal");
        write(memory, "001_account.down.kit", "drop account");
        write(memory, "002_note.up.kit", "field account note text");
        write(memory, "002_note.down.kit", "unfield account note");

        write(postgresql, "migration-safety.yml", "engine: postgresql\nversion: \"18\"");
        write(postgresql, "V1__account.sql", "CREATE TABLE account (id bigint PRIMARY KEY, balance numeric(18, 2));");
        write(postgresql, "U1__account.sql", "DROP TABLE account;");
        write(postgresql, "V2__note.sql", "ALTER TABLE account ADD COLUMN note text;");
        write(postgresql, "U2__note.sql", "ALTER TABLE account DROP COLUMN note;");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text + "\n");
    }

    private static ConfiguredRehearsal at(Path folder) {
        return ConfiguredRehearsal.at(folder.toString(), TwoEnginesIT.class.getClassLoader());
    }

    private List<SafetyReport> rehearseBoth() {
        try (Rehearsal one = at(memory).withoutShrinking().start(RunOptions.named("memory"));
                Rehearsal other = at(postgresql).withoutShrinking().start(RunOptions.named("postgresql"))) {
            one.rehearseAll();
            other.rehearseAll();
            return List.of(one.report(), other.report());
        }
    }

    private static List<String> findings(SafetyReport report) {
        return report.allFindings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.subject())
                .toList();
    }

    @Test
    void rehearsesOnTheEngineThatEachConfigurationNames() {
        assertThat(rehearseBoth())
                .allSatisfy(report -> {
                    assertThat(findings(report)).isEmpty();
                    assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
                    assertThat(report.steps()).hasSizeGreaterThanOrEqualTo(2);
                })
                .extracting(report -> report.server().orElseThrow().product() + " by "
                        + report.server().orElseThrow().provisioner())
                .containsExactly("Kit 1.0 without-templates by kit", "PostgreSQL 18.6 by embedded");
    }

    @Test
    void findsTheSameLossOnBoth() throws IOException {
        write(memory, "002_note.up.kit", "unfield account balance");
        write(memory, "002_note.down.kit", "field account balance decimal");
        write(postgresql, "V2__note.sql", "ALTER TABLE account DROP COLUMN balance;");
        write(postgresql, "U2__note.sql", "ALTER TABLE account ADD COLUMN balance numeric(18, 2);");

        assertThat(rehearseBoth()).allSatisfy(report -> {
            assertThat(findings(report)).contains("ERROR value-lost account.balance");
            assertThat(report.verdict()).isEqualTo(Verdict.UNSAFE);
        });
    }

    @Test
    void asksForAChoiceWhereNothingNamesOne() throws IOException {
        write(postgresql, "migration-safety.yml", "version: \"18\"");

        assertThatThrownBy(() -> at(postgresql))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Two engines could rehearse " + postgresql + ": dev.migrationsafety.kit.KitEngine and"
                        + " dev.migrationsafety.postgresql.PostgresEngine. Set engine: in migration-safety.yml to"
                        + " one of"
                        + " kit, postgresql.");
    }

    @Test
    void takesTheEngineThatHasAFolder() throws IOException {
        Path both = memory.resolve("both");
        write(both, "migration-safety.yml", "layout: kit\nversion: \"1\"");
        write(both, "kit/001_account.up.kit", "container account");

        assertThat(at(both).history().engine()).isEqualTo("kit");
    }

    @Test
    void namesTheEnginesWhereAnotherIsWanted() throws IOException {
        write(memory, "migration-safety.yml", "engine: mongodb");

        assertThatThrownBy(() -> at(memory))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There is no engine 'mongodb' on the class path. Available engines: kit,"
                        + " postgresql."
                        + " Correct engine: in migration-safety.yml, or add the artifact that contains it.");
    }

    @Test
    void leavesTheSettingsOfOneEngineUnknownToTheOther() throws IOException {
        write(postgresql, "migration-safety.yml", "engine: postgresql\nprofile: without-templates");

        assertThatThrownBy(() -> at(postgresql))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("profile");
    }
}
