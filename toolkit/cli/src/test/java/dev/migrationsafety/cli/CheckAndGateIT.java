package dev.migrationsafety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckAndGateIT {
    private final Path migrations;
    private final Path out;

    CheckAndGateIT(@TempDir Path folder) {
        this.migrations = folder.resolve("migrations");
        this.out = folder.resolve("out");
    }

    @Test
    void aSafeHistoryOpensTheGateUntilAFileChanges() throws IOException {
        Histories.safe(migrations);
        Command.Result check = check();
        assertThat(check.exitCode()).as(check.toString()).isZero();
        assertThat(check.out())
                .startsWith("SAFE  " + migrations)
                .endsWith("\n\nJSON:   " + out.resolve("check.json") + "\nReport: " + out.resolve("check.html") + "\n");
        assertThat(gate())
                .isEqualTo(new Command.Result(
                        0,
                        "OPEN  " + migrations + ": exactly these files were rehearsed and are SAFE, by" + " check.\n",
                        ""));
        Files.writeString(migrations.resolve("003_late.sql"), "SELECT 1;\n");
        assertThat(gate())
                .isEqualTo(new Command.Result(
                        2, "SHUT  " + migrations + "\n  - File 003_late.sql was added after the rehearsal.\n", ""));
    }

    @Test
    void anUnsafeHistoryKeepsTheGateShutUntilItIsAccepted() throws IOException {
        Histories.unsafe(migrations);
        Command.Result check = check();
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
        assertThat(report().allFindings())
                .extracting(Finding::rule, Finding::step, Finding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("value-lost", "003", "account.owner"));
        assertThat(gate().exitCode()).isEqualTo(1);

        Command.Result accepting = check("--accept-existing", "--owner", "Ada", "--expires", "2999-12-31");
        assertThat(accepting.exitCode()).isEqualTo(1);
        assertThat(accepting.out()).contains("Accepted 1 finding in the configuration until 2999-12-31 (owner Ada).");
        assertThat(gate().exitCode()).isEqualTo(1);

        assertThat(check().exitCode()).isZero();
        assertThat(gate().exitCode()).isZero();
    }

    @Test
    void aFilteredRunIsPartialAndOpensNoGate() throws IOException {
        Histories.unsafe(migrations);
        Command.Result check = check("--only", "002");
        assertThat(check.exitCode()).as(check.toString()).isZero();
        assertThat(check.out())
                .startsWith("SAFE (partial: only 002)")
                .endsWith("Report: " + out.resolve("check-partial.html") + "\n");
        assertThat(out.resolve("check.json")).doesNotExist();
        Command.Result gate = Command.run(
                "gate", out.resolve("check-partial.json").toString(), "--migrations", migrations.toString());
        assertThat(gate.exitCode()).isEqualTo(2);
        assertThat(gate.out()).contains("The report is partial (only 002); rehearse the whole history.");
    }

    @Test
    void aTableThatCannotBeFilledIsInconclusive() throws IOException {
        Histories.safe(migrations);
        Files.writeString(
                migrations.resolve("003_never.sql"),
                "CREATE TABLE never (id bigint PRIMARY KEY, CHECK (id > 3 AND id < 3));\n");
        Files.writeString(migrations.resolve("003_never_rollback.sql"), "DROP TABLE never;\n");
        Files.writeString(migrations.resolve("004_later.sql"), "ALTER TABLE never ADD COLUMN note text;\n");
        Files.writeString(migrations.resolve("004_later_rollback.sql"), "ALTER TABLE never DROP COLUMN note;\n");
        Command.Result check = check();
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
        assertThat(gate().exitCode()).isEqualTo(2);
    }

    @Test
    void aReportBelowTheMigrationsIsNoMigration() throws IOException {
        Histories.unsafe(migrations);
        Path below = migrations.resolve("migration-safety-report");
        for (String where : List.of(below.toString(), below.toString(), migrations.toString(), migrations.toString())) {
            Command.Result check =
                    Command.run("check", migrations.toString(), "--out", where, "--provisioner", "embedded");
            assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
        }
        assertThat(new JsonReport()
                        .read(migrations.resolve("check.json"))
                        .history()
                        .digests())
                .containsOnlyKeys(
                        "001_account.sql",
                        "001_account_rollback.sql",
                        "002_note.sql",
                        "002_note_rollback.sql",
                        "003_owner.sql",
                        "003_owner_rollback.sql");
        assertThat(Command.run("gate", below.resolve("check.json").toString(), "--migrations", migrations.toString())
                        .exitCode())
                .isEqualTo(1);

        Histories.makeSafe(migrations);
        assertThat(Command.run("check", migrations.toString(), "--out", below.toString(), "--provisioner", "embedded")
                        .exitCode())
                .isZero();
        try (Stream<Path> files = Files.list(below)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")))
                    .containsExactlyInAnyOrder("check.html", "check.json");
        }
        assertThat(Command.run("gate", below.resolve("check.json").toString(), "--migrations", migrations.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void aFailingStatementShowsNoPassword() throws IOException {
        Histories.safe(migrations);
        Files.writeString(
                migrations.resolve("003_role.sql"), "CREATE ROLE app LOGIN PASSWORD 's3cret' IN ROLE nobody_there;\n");
        Files.writeString(migrations.resolve("003_role_rollback.sql"), "DROP ROLE app;\n");
        Files.writeString(migrations.resolve("004_later.sql"), "ALTER TABLE account ADD COLUMN later text;\n");
        Files.writeString(migrations.resolve("004_later_rollback.sql"), "ALTER TABLE account DROP COLUMN later;\n");

        Command.Result check = check();

        assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
        assertThat(check.out() + check.err()).doesNotContain("s3cret");
        assertThat(check.out()).contains("PASSWORD '***'", "1 step was not reached, since 003 role fails: 004.");
        assertThat(check("--verbose").out()).doesNotContain("s3cret");
        for (String file : List.of("check.json", "check.html")) {
            assertThat(Files.readString(out.resolve(file)))
                    .doesNotContain("s3cret")
                    .contains("***");
        }
    }

    @Test
    void rehearsesOnAGivenServerWithoutShowingThePassword() throws IOException {
        Histories.safe(migrations);
        Provisioner embedded = ServiceLoader.load(Provisioner.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.id().equals("embedded"))
                .findFirst()
                .orElseThrow();
        try (ProvisionedServer server =
                embedded.provision(new ServerRequest("postgresql", "", Duration.ofMinutes(2)))) {
            ServerAddress address = server.address();
            String url = "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
            Map<String, String> environment = Map.of(GivenServerOptions.PASSWORD, address.password());
            Command.Result check = Command.run(
                    environment,
                    "check",
                    migrations.toString(),
                    "--out",
                    out.toString(),
                    "--url",
                    url,
                    "--user",
                    address.user());
            assertThat(check.exitCode()).as(check.toString()).isZero();
            assertThat(report().server().orElseThrow().provisioner()).isEqualTo("url");
        }
    }

    @Test
    void printsHowTheServerWasUsedIfAsked() throws IOException {
        Histories.safe(migrations);

        assertThat(operations(check())).isEmpty();
        assertThat(operations(check("--stats")))
                .startsWith("operation", "experiments run", "experiments shared", "baselines created", "clones opened")
                .contains("databases frozen", "catalog reads", "digests", "loads of generated rows", "scripts run");
    }

    /** The first column of the table below the findings. */
    private static List<String> operations(Command.Result check) {
        return check.out()
                .lines()
                .dropWhile(line -> !line.startsWith("operation "))
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.replaceFirst(" {2,}.*", ""))
                .toList();
    }

    private Command.Result check(String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {"check", migrations.toString(), "--out", out.toString(), "--provisioner", "embedded"},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Command.run(arguments);
    }

    private Command.Result gate() {
        return Command.run("gate", out.resolve("check.json").toString(), "--migrations", migrations.toString());
    }

    private SafetyReport report() {
        return new JsonReport().read(out.resolve("check.json"));
    }
}
