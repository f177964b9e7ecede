package dev.migrationsafety.configuration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.configuration.MoneyPack;
import dev.migrationsafety.configuration.file.ConfigurationFile;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.settings.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExistingFindingsTest {
    private static final LocalDate EXPIRES = LocalDate.parse("2027-01-31");
    private static final List<Waiver> TWO = List.of(
            new Waiver("1111111111111111", "Ada \"the first\"", EXPIRES, "a: b # c"),
            new Waiver("22222222222e2222", "Ada", EXPIRES, "C:\\temp"));
    private static final String LINES =
            """
              - {fingerprint: "1111111111111111", owner: "Ada \\"the first\\"", expires: 2027-01-31, reason: "a: b # c"}
              - {fingerprint: "22222222222e2222", owner: "Ada", expires: 2027-01-31, reason: "C:\\\\temp"}
            """;
    private final Path file;

    ExistingFindingsTest(@TempDir Path folder) {
        this.file = folder.resolve(ConfigurationFile.NAME);
    }

    @Test
    void takesErrorsAndWarningsOfStepsAndNothingInconclusive() {
        assertThat(ExistingFindings.waivers(Reports.unsafe(), "Ada", EXPIRES))
                .extracting(Waiver::reason)
                .containsExactly(
                        "existed when accepted: leftover type fee_kind in step 5",
                        "existed when accepted: value-lost posting.amount in step 11",
                        "existed when accepted: sum-changed fee.amount in step 11",
                        "existed when accepted: rollback-loses-data fee.rate in step 11");
    }

    @Test
    void makesTheFileIfThereIsNone() throws IOException {
        write();
        assertThat(Files.readString(file)).isEqualTo("accepted:\n" + LINES);
    }

    @Test
    void appendsToAFileWithoutAcceptedFindings() throws IOException {
        String before = "# our ledger\nrows:   7   # few\n\nroles: [a,\n  b]";
        Files.writeString(file, before);
        write();
        assertThat(Files.readString(file)).isEqualTo(before + "\naccepted:\n" + LINES);
    }

    @Test
    void insertsAfterTheLastAcceptedFinding() throws IOException {
        String head =
                "accepted:\n  - {fingerprint: 3333333333333333, owner: Bo, expires: 2026-12-31, reason: old}  # x\n";
        String tail = "\n# the rest\nrows: 7\n";
        Files.writeString(file, head + tail);
        write();
        assertThat(Files.readString(file)).isEqualTo(head + LINES + tail);
    }

    @Test
    void insertsAfterABlockEntryAtItsIndentation() throws IOException {
        String head =
                """
                accepted:
                - fingerprint: 3333333333333333
                  owner: Bo
                  expires: 2026-12-31
                  reason: old and
                    folded
                """;
        Files.writeString(file, head + "rows: 7\n");
        write();
        assertThat(Files.readString(file)).isEqualTo(head + LINES.indent(-2) + "rows: 7\n");
    }

    @Test
    void keepsLineEndingsAndByteOrderMark() throws IOException {
        Files.writeString(file, "\uFEFFrows: 7\r\n");
        write();
        assertThat(Files.readString(file)).isEqualTo("\uFEFFrows: 7\r\naccepted:\r\n" + LINES.replace("\n", "\r\n"));
    }

    @Test
    void refusesAFormThatLeavesDoubtAndLeavesTheFileAlone() throws IOException {
        for (String before : List.of("{rows: 7}\n", "accepted: []\n", "rows: 7\n...\n")) {
            Files.writeString(file, before);
            assertThatThrownBy(this::write)
                    .as(before)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("Configuration " + file
                            + " has a structure to which entries cannot be added safely. Paste these lines into it:\n"
                            + "accepted:\n" + LINES.stripTrailing());
            assertThat(Files.readString(file)).isEqualTo(before);
        }
    }

    @Test
    void refusesAFingerprintThatIsThere() throws IOException {
        Files.writeString(
                file, "accepted: [{fingerprint: \"1111111111111111\", owner: Bo, expires: 2025-12-31, reason: old}]\n");
        assertThatThrownBy(this::write)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Configuration " + file + " already accepts 1111111111111111 (expires 2025-12-31). Renew or"
                        + " remove these entries by hand.");
    }

    private void write() {
        ConfigurationFile configuration = ConfigurationFile.find(
                file.resolveSibling("").toString(), "", ExistingFindingsTest.class.getClassLoader());
        new ExistingFindings(configuration, List.of(new MoneyPack()), id -> new PostgresEngine()).write(TWO);
    }
}
