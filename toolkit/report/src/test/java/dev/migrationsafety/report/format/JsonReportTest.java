package dev.migrationsafety.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.report.RunDescription;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
    private final JsonReport json = new JsonReport();
    private final Path file;

    JsonReportTest(@TempDir Path folder) {
        this.file = folder.resolve("report.json");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        for (SafetyReport report : List.of(Reports.safe(), Reports.unsafe(), Reports.partial(), bare())) {
            Files.writeString(file, json.write(report));
            assertThat(json.read(file)).isEqualTo(report);
        }
    }

    @Test
    void writesTheSameBytesForTheSameReport() {
        assertThat(json.write(Reports.unsafe())).isEqualTo(json.write(Reports.unsafe()));
    }

    @Test
    void startsWithTheVersionOfItsShapeAndShowsFingerprints() throws IOException {
        JsonNode tree = new ObjectMapper().readTree(json.write(Reports.unsafe()));
        assertThat(tree.fieldNames())
                .toIterable()
                .containsExactly(
                        "schemaVersion",
                        "kind",
                        "runId",
                        "test",
                        "history",
                        "server",
                        "run",
                        "partial",
                        "forwardOnly",
                        "claims",
                        "verdict",
                        "findings",
                        "steps",
                        "notDone");
        assertThat(tree.at("/steps/4/findings/0/fingerprint").asText())
                .isEqualTo(Reports.leftover().fingerprint());
    }

    @Test
    void readsAllReportsOfARun() throws IOException {
        MergedReport merged = new MergedReport(
                "build 7",
                List.of(Reports.named("B.unsafe", Reports.unsafe()), Reports.named("A.safe", Reports.safe())));
        Files.writeString(file, json.write(merged));
        assertThat(json.readAll(file)).isEqualTo(merged);
        assertThatThrownBy(() -> json.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessage(
                        "Report " + file + " contains 2 reports, but one was expected. Use the report of one test.");
    }

    @Test
    void refusesATruncatedReport() throws IOException {
        String whole = json.write(Reports.safe());
        for (int length : new int[] {0, 1, whole.length() / 2, whole.length() - 3}) {
            Files.writeString(file, whole.substring(0, length));
            assertThatThrownBy(() -> json.read(file))
                    .isInstanceOf(ReportException.class)
                    .hasMessageStartingWith("Report " + file);
        }
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        Files.writeString(
                file,
                json.write(Reports.safe())
                        .replace(
                                "\"schemaVersion\" : \"" + SafetyReport.SCHEMA_VERSION + "\"",
                                "\"schemaVersion\" : \"9.0\""));
        assertThatThrownBy(() -> json.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessage("Report " + file + " cannot be used: its schemaVersion is 9.0, but this toolkit reads "
                        + SafetyReport.SCHEMA_VERSION + ". Rehearse again to write a new one.");
    }

    @Test
    void refusesUnknownAndMissingFieldsAndOtherFiles() throws IOException {
        String whole = json.write(Reports.safe());
        for (String damaged : List.of(
                whole.replace("\"partial\"", "\"partiell\""),
                whole.replace("\"verdict\" : \"SAFE\",\n  \"findings\"", "\"findings\""),
                whole.replace("\"findings\" : [ ]", "\"findings\" : null"),
                whole.replace("\"kind\" : \"report\"", "\"kind\" : \"shopping list\""),
                whole + "{}",
                "[]",
                "null",
                "{}")) {
            assertThat(damaged).isNotEqualTo(whole);
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> json.read(file))
                    .as(damaged.substring(0, Math.min(80, damaged.length())))
                    .isInstanceOf(ReportException.class)
                    .hasMessageStartingWith("Report " + file);
        }
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> json.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessage("Report " + file + " cannot be read: java.nio.file.NoSuchFileException: " + file
                        + ". Give the JSON file that the rehearsal wrote.");
    }

    private static SafetyReport bare() {
        SafetyReport safe = Reports.safe();
        return new SafetyReport(
                SafetyReport.SCHEMA_VERSION,
                "check",
                safe.history(),
                Optional.empty(),
                new RunDescription(
                        "development",
                        "Java 17",
                        Instant.EPOCH,
                        Duration.ZERO,
                        Long.MIN_VALUE,
                        1,
                        List.of(),
                        "",
                        Map.of()),
                true,
                true,
                List.of(),
                Verdict.INCONCLUSIVE,
                List.of(),
                List.of(),
                List.of());
    }
}
