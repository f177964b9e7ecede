package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps the toolkit from looking must never end as SAFE. */
class FailClosedIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeASafeHistory() throws IOException {
        write("001_account.sql", "CREATE TABLE account (id integer PRIMARY KEY, balance numeric(18,2) NOT NULL);");
        write("001_account_rollback.sql", "DROP TABLE account;");
        write("002_note.sql", "ALTER TABLE account ADD COLUMN note text;");
        write("002_note_rollback.sql", "ALTER TABLE account DROP COLUMN note;");
        write("migration-safety.yml", "version: \"18\"\ntimeout: PT20S\n");
    }

    @Test
    void callsTheHistorySafeWhenNothingIsInTheWay() {
        assertThat(rehearse().verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void refusesAFolderWithoutMigrations(@TempDir Path empty) {
        assertThatThrownBy(() ->
                        ConfiguredRehearsal.at(empty.toString(), getClass().getClassLoader()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(empty.toString());
    }

    @Test
    void isInconclusiveAboutAnUpWithoutStatementWhoseDownHasOne() throws IOException {
        write("002_note.sql", "-- later");
        write("002_note_rollback.sql", "SELECT 1;");

        assertInconclusive(rehearse(), Rules.NOTHING_EXAMINED, "002");
    }

    @Test
    void isInconclusiveAboutATableThatCannotBeFilled() throws IOException {
        write("001_account.sql", "CREATE TABLE account (id integer PRIMARY KEY, CHECK (id * id < 0));");

        assertInconclusive(rehearse(), Rules.TABLE_NOT_FILLED, "002");
    }

    @Test
    void isInconclusiveAboutAnInvariantThatAppliesNowhere() throws IOException {
        write("migration-safety.yml", "version: \"18\"\nmoney:\n  - column: account.balence\n");

        assertInconclusive(rehearse(), Rules.NOTHING_EXAMINED, "");
    }

    @Test
    void isInconclusiveWhenACheckBreaks() {
        assertInconclusive(
                rehearse(new SchemaRowGenerator(), List.of(new BrokenInvariant()), provision()),
                Rules.CHECK_CRASHED,
                "002");
    }

    @Test
    void isInconclusiveWhenAGeneratorBreaks() {
        RecordGenerator broken = new GeneratorOf(request -> {
            throw new IllegalStateException("no rows today");
        });

        assertInconclusive(rehearse(broken, List.of(), provision()), Rules.CHECK_CRASHED, "002");
    }

    @Test
    void isInconclusiveWhenAStatementTakesTooLong() throws IOException {
        write("migration-safety.yml", "version: \"18\"\ntimeout: PT2S\n");
        write("002_note.sql", "SELECT pg_sleep(60);");

        assertBrokenOff();
    }

    @Test
    void isInconclusiveWhenTheConnectionIsLost() throws IOException {
        write("002_note.sql", "SELECT pg_terminate_backend(pg_backend_pid());");

        assertBrokenOff();
    }

    @Test
    void isInconclusiveWhenTheServerDiesOnTheWay() {
        ProvisionedServer server = provision();
        RecordGenerator killer = new GeneratorOf(request -> {
            server.close();
            return new NewRecords(List.of(), java.util.Map.of());
        });

        assertInconclusive(rehearse(killer, List.of(), server), Rules.RUN_ABORTED, "002");
    }

    private void assertBrokenOff() {
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(
                        folder.toString(), getClass().getClassLoader())
                .start(RunOptions.named("fail closed").withProvisioner("embedded"))) {
            assertThatThrownBy(rehearsal::rehearseAll).isInstanceOf(MigrationSafetyException.class);
            SafetyReport report = rehearsal.report();
            assertThat(report.partial()).isTrue();
            assertInconclusive(report, Rules.RUN_ABORTED, "");
        }
    }

    private static void assertInconclusive(SafetyReport report, String rule, String step) {
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.allFindings())
                .filteredOn(finding -> finding.severity() == Severity.INCONCLUSIVE)
                .extracting(Finding::rule, Finding::step)
                .contains(org.assertj.core.groups.Tuple.tuple(rule, step));
    }

    private SafetyReport rehearse() {
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(
                        folder.toString(), getClass().getClassLoader())
                .start(RunOptions.named("fail closed").withProvisioner("embedded"))) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private SafetyReport rehearse(RecordGenerator generator, List<Invariant> invariants, ProvisionedServer server) {
        MigrationHistory history = ConfiguredRehearsal.at(
                        folder.toString(), getClass().getClassLoader())
                .history();
        RehearsalParts parts = new RehearsalParts(
                new PostgresEngine(),
                () -> new PostgresEngine().open(server, Environment.standard()),
                generator,
                invariants,
                Clock.systemUTC(),
                line -> {},
                RehearsalParts.workersHere());
        try (Rehearsal rehearsal = new Rehearsal(history, RehearsalSettings.standard(), parts, "fail closed")) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private static ProvisionedServer provision() {
        return new EmbeddedProvisioner().provision(new ServerRequest("postgresql", "", Duration.ofMinutes(1)));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + "\n");
    }

    private static final class BrokenInvariant implements Invariant {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public Measurement measurement(Schema before, Schema after) {
            return before.roots().isEmpty()
                    ? Measurement.both(List.of())
                    : Measurement.both(List.of(
                            new Aggregate.Sum(before.roots().get(0).name(), FieldPath.of("balance"), List.of())));
        }

        @Override
        public Judgement judge(List<AggregateResult> before, List<AggregateResult> after) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
