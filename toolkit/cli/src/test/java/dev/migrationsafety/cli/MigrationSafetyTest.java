package dev.migrationsafety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.ProvisioningException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MigrationSafetyTest {
    private final Path folder;

    MigrationSafetyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(Command.run())
                .isEqualTo(
                        new Command.Result(
                                3,
                                "",
                                """
                        Could not run: no command given; use check or gate.
                        Try: migration-safety --help
                        """));
        assertThat(Command.run("check"))
                .isEqualTo(
                        new Command.Result(
                                3,
                                "",
                                """
                        Could not run: Missing required parameter: 'DIR'
                        Try: migration-safety check --help
                        """));
    }

    @Test
    void refusesUnknownAndIncompleteOptions() {
        for (String[] arguments : new String[][] {
            {"check", "db", "--fast"},
            {"check", "db", "--user", "postgres"},
            {"check", "db", "--accept-existing"},
            {"check", "db", "--accept-existing", "--owner", "Ada", "--expires", "soon"},
            {"check", "db", "--accept-existing", "--owner", "Ada", "--expires", "2020-01-31"},
            {"check", "db", "--seed", "abc"},
            {"gate", "report.json"},
            {"gate", "--migrations", "db"},
            {"rehearse", "db"}
        }) {
            Command.Result result = Command.run(arguments);
            assertThat(result.exitCode()).as(String.join(" ", arguments)).isEqualTo(3);
            assertThat(result.err()).startsWith("Could not run: ").contains("Try: migration-safety");
        }
    }

    @Test
    void tellsHelpAndVersion() {
        assertThat(Command.run("--help").exitCode()).isZero();
        assertThat(Command.run("--help").out()).contains("3   could not run");
        assertThat(Command.run("--version").out()).startsWith("migration-safety ");
    }

    @Test
    void saysThatThereIsNoFolder() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(Command.run("check", nowhere.toString()))
                .isEqualTo(new Command.Result(
                        3,
                        "",
                        "Could not run: No migrations at " + nowhere + ": " + nowhere
                                + " does not exist. Give the folder that contains the migrations, or"
                                + " classpath:folder.\n"));
    }

    @Test
    void listsWhatIsWrongWithTheConfiguration() throws IOException {
        Histories.safe(folder);
        Path file = Files.writeString(folder.resolve("migration-safety.yml"), "rows: many\nversoin: 17\n");
        Command.Result result = Command.run("check", folder.toString());
        assertThat(result)
                .isEqualTo(
                        new Command.Result(
                                3,
                                "",
                                "Could not run: Configuration " + file
                                        + """
                                 cannot be used, 2 problems:
                                - line 1: 'rows' is 'many', but must be a whole number of at least 0
                                - line 2: unknown key 'versoin' in the file; did you mean 'version'?
                                """));
    }

    @Test
    void namesAVersionThatDoesNotExist() throws IOException {
        Histories.safe(folder);
        Command.Result result = Command.run("check", folder.toString(), "--only", "7", "--provisioner", "embedded");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).startsWith("Could not run: version 7 is not in " + folder);
    }

    @Test
    void namesAProvisionerThatDoesNotExist() throws IOException {
        Histories.safe(folder);
        Command.Result result = Command.run("check", folder.toString(), "--provisioner", "moon");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("Could not run: The class path has no provisioner 'moon'; available: embedded");
    }

    @Test
    void showsWhereOnlyIfAsked() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(Command.run("check", nowhere).err()).doesNotContain("\tat ");
        assertThat(Command.run("check", nowhere, "--stacktrace").err()).contains("\tat dev.migrationsafety.");
    }

    @Test
    void anErrorOfTheClassPathIsNoVerdict() {
        CommandLine command = MigrationSafety.commandLine(Map.of(), Clock.systemUTC())
                .setErr(new PrintWriter(Writer.nullWriter()))
                .setExecutionStrategy(parsed -> {
                    throw new NoClassDefFoundError("some/Class");
                });
        assertThat(MigrationSafety.execute(command, "check", "db")).isEqualTo(3);
    }

    @Test
    void aConsoleOfAsciiShowsNoQuestionMarks() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(bytes, true, StandardCharsets.US_ASCII);
        CommandLine command = MigrationSafety.console(
                MigrationSafety.commandLine(Map.of(), Clock.systemUTC()), console, console, StandardCharsets.US_ASCII);

        int exitCode = MigrationSafety.execute(command, "check", "nowhere-für-→");

        assertThat(exitCode).isEqualTo(3);
        assertThat(bytes.toString(StandardCharsets.US_ASCII))
                .startsWith("Could not run: No migrations at nowhere-f\\u00fcr-->: ")
                .doesNotContain("?");
    }

    @Test
    void aFailureShowsNoPassword() {
        StringWriter err = new StringWriter();
        Failure failure =
                new Failure(new ProvisioningException("Server postgres://app:s3cret@host/db cannot be reached."), true);

        assertThat(failure.tell(new PrintWriter(err))).isEqualTo(3);

        assertThat(err.toString())
                .startsWith("Could not run: Server postgres://app:***@host/db cannot be reached.\n")
                .contains("\tat dev.migrationsafety.cli.")
                .doesNotContain("s3cret");
    }

    @Test
    void theGateNeedsAReadableReport() throws IOException {
        Histories.safe(folder);
        Path report = Files.writeString(folder.resolve("report.txt"), "{\"schemaVersion\" : \"0.1\", \"kind\"");
        Command.Result result = Command.run("gate", report.toString(), "--migrations", folder.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).startsWith("Could not run: Report " + report + " is damaged or not a report: ");
    }
}
