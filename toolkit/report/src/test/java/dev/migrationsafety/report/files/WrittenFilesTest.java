package dev.migrationsafety.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.written.WrittenFiles;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.reader.HistoryReader;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenFilesTest {
    private final Path root;

    WrittenFilesTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void leavesReportsAndTheirScriptsOut() throws IOException {
        Files.writeString(root.resolve("001_account.sql"), "SELECT 1;\n");
        writeReports(root.resolve("migration-safety-report"));
        writeReports(root);

        assertThat(paths()).containsExactly("001_account.sql");
    }

    @Test
    void keepsWhatSomebodyElsePutIntoTheFolderOfReports() throws IOException {
        writeReports(root);
        Files.writeString(root.resolve("001_account.sql"), "SELECT 1;\n");
        Files.writeString(root.resolve("001_account.json"), "{\"version\": \"1.0.0\", \"kind\": \"report\"}\n");
        Files.writeString(root.resolve("notes.html"), "<html></html>\n");
        Path script = script();
        Files.writeString(script, Files.readString(script) + "SELECT 2;\n");

        assertThat(paths())
                .containsExactly(
                        "001_account.json",
                        "001_account.sql",
                        script.getFileName().toString(),
                        "notes.html");
    }

    @Test
    void keepsAScriptThatWasCopiedToWhereNoReportIs() throws IOException {
        Path reports = root.resolve("report");
        writeReports(reports);
        Path script;
        try (var files = Files.newDirectoryStream(reports, "*.sql")) {
            script = files.iterator().next();
        }
        Files.createDirectories(root.resolve("regressions"));
        Files.copy(script, root.resolve("regressions").resolve("001.sql"));

        assertThat(paths()).containsExactly("regressions/001.sql");
    }

    private Path script() throws IOException {
        try (var files = Files.newDirectoryStream(root, "check-*.sql")) {
            return files.iterator().next();
        }
    }

    private List<String> paths() {
        MigrationFiles files = new HistoryReader(getClass().getClassLoader()).files(root.toString());
        return WrittenFiles.without(files).files().stream()
                .map(MigrationFile::path)
                .toList();
    }

    private static void writeReports(Path folder) {
        Finding finding = Finding.of("value-lost", Severity.ERROR, Claim.ROLLBACK)
                .step("1")
                .subject("account.name")
                .message("lost")
                .with(new Reproduction(1, true, true, "-- step: 1\nINSERT INTO account VALUES (1);\n", ""));
        SafetyReport report = Reports.report(
                "check", Verdict.UNSAFE, List.of(), List.of(Reports.step(1, List.of(finding), List.of())), false);
        new ReportFiles(folder, "build").write(report);
        new ReportFiles(folder, "build").writeMerged(List.of(report));
    }
}
