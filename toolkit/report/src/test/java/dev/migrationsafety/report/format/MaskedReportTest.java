package dev.migrationsafety.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.console.ConsoleReport;
import dev.migrationsafety.report.files.ReportFiles;
import dev.migrationsafety.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedReportTest {
    @Test
    void noFormOfAReportShowsAPassword(@TempDir Path folder) throws IOException {
        SafetyReport report = withPassword();
        ReportFiles.write(folder, report);
        new ReportFiles(folder, "build").writeMerged(List.of(report));

        assertThat(new TextReport().write(report)).doesNotContain("s3cret").contains("PASSWORD '***'");
        assertThat(ConsoleReport.of(report)).doesNotContain("s3cret").contains("PASSWORD '***'");
        assertThat(new HtmlReport().write(report)).doesNotContain("s3cret").contains("PASSWORD &#39;***&#39;");
        assertThat(new JsonReport().write(report)).doesNotContain("s3cret").contains("PASSWORD '***'");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("s3cret"));
        }
    }

    @Test
    void keepsTheFingerprintOfAFinding() {
        Finding finding = withPassword().allFindings().get(0);
        assertThat(MaskedReport.of(finding).fingerprint()).isEqualTo(finding.fingerprint());
    }

    private static SafetyReport withPassword() {
        String statement = "CREATE ROLE app LOGIN PASSWORD 's3cret'";
        Finding finding = Finding.of("up-fails", Severity.ERROR, Claim.UP)
                .step("1")
                .subject("V1__currencies.sql")
                .evidence(List.of(statement))
                .next("Leave out " + statement + ".")
                .message("Migration V1__currencies.sql fails: " + statement)
                .with(new Reproduction(1, true, true, "-- step: 1\n" + statement + ";\n", ""));
        return Reports.report(
                "check",
                Verdict.UNSAFE,
                List.of(),
                List.of(Reports.step(1, List.of(finding), List.of("tried: " + statement))),
                false);
    }
}
