package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.testcontainers.PostgreSqlContainerProvisioner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** The whole job on PostgreSQL 17 in a container. */
class RehearsalContainerIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeASafeHistory() throws IOException {
        write("001_account.sql", "CREATE TABLE account (id integer PRIMARY KEY, balance numeric(18,4) NOT NULL);");
        write("001_account_rollback.sql", "DROP TABLE account;");
        write("002_note.sql", "ALTER TABLE account ADD COLUMN note text;");
        write("002_note_rollback.sql", "ALTER TABLE account DROP COLUMN note;");
        write("migration-safety.yml", "version: \"17\"\nmoney:\n  - column: account.balance\n");
    }

    @Test
    void callsASafeHistorySafe() {
        SafetyReport report = rehearse();

        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(report.allFindings()).isEmpty();
        assertThat(report.server().orElseThrow().provisioner()).isEqualTo("testcontainers");
        assertThat(report.server().orElseThrow().majorVersion()).isEqualTo(17);
    }

    @Test
    void findsACastThatRounds() throws IOException {
        write("002_note.sql", "ALTER TABLE account ALTER COLUMN balance TYPE numeric(18,2);");
        write("002_note_rollback.sql", "ALTER TABLE account ALTER COLUMN balance TYPE numeric(18,4);");

        assertThat(rehearse().allFindings())
                .extracting(Finding::rule, Finding::step, Finding::subject)
                .contains(Tuple.tuple(Rules.LOSSY_CAST, "002", "account.balance"));
    }

    @Test
    void saysThatRolesOfTheWholeServerNeedACopyOfIt() throws IOException {
        write("migration-safety.yml", "version: \"17\"\nsuperuser: true\n");
        write("002_note.sql", "CREATE ROLE auditor;");
        write("002_note_rollback.sql", "DROP ROLE auditor;");

        SafetyReport report = rehearse();

        assertThat(report.verdict()).isNotEqualTo(Verdict.SAFE);
        assertThat(report.findings()).extracting(Finding::rule).contains(Rules.NOT_ISOLATED);
    }

    @Test
    void isInconclusiveWhenTheContainerIsKilled() {
        RecordGenerator killer = new GeneratorOf(request -> {
            kill();
            return new NewRecords(List.of(), Map.of());
        });
        RehearsalParts parts = new RehearsalParts(
                new PostgresEngine(),
                () -> new PostgresEngine()
                        .open(
                                new PostgreSqlContainerProvisioner()
                                        .provision(new ServerRequest("postgresql", "17", Duration.ofMinutes(2))),
                                Environment.standard()),
                killer,
                List.of(),
                Clock.systemUTC(),
                line -> {},
                RehearsalParts.workersHere());
        try (Rehearsal rehearsal = new Rehearsal(
                ConfiguredRehearsal.at(folder.toString(), getClass().getClassLoader())
                        .history(),
                RehearsalSettings.standard(),
                parts,
                "killed container")) {
            rehearsal.rehearseAll();

            assertThat(rehearsal.report().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(rehearsal.report().allFindings())
                    .extracting(Finding::rule, Finding::step)
                    .contains(Tuple.tuple(Rules.RUN_ABORTED, "002"));
        }
    }

    private SafetyReport rehearse() {
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(
                        folder.toString(), getClass().getClassLoader())
                .start(RunOptions.named("container").withProvisioner("testcontainers"))) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private static void kill() {
        var docker = DockerClientFactory.instance().client();
        docker.listContainersCmd()
                .withLabelFilter(List.of(PostgreSqlContainerProvisioner.LABEL))
                .exec()
                .forEach(container -> docker.killContainerCmd(container.getId()).exec());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + "\n");
    }
}
