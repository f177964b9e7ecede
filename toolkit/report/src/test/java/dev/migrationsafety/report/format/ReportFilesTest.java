package dev.migrationsafety.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final String NAME = "LedgerMigrationsTest.everyMigrationIsSafe";
    private final JsonReport json = new JsonReport();
    private final Path folder;

    ReportFilesTest(@TempDir Path temp) {
        this.folder = temp.resolve("made/when/needed");
    }

    @Test
    void writesJsonAndHtmlAndNothingElse() throws IOException {
        List<Path> paths = ReportFiles.write(folder, Reports.safe());
        assertThat(paths).containsExactly(folder.resolve(NAME + ".json"), folder.resolve(NAME + ".html"));
        assertThat(json.read(paths.get(0))).isEqualTo(Reports.safe());
        assertThat(paths.get(1)).hasContent(new HtmlReport().write(Reports.safe()));
        assertThat(visible()).containsExactly(NAME + ".html", NAME + ".json");
    }

    @Test
    void aPartialReportNeverReplacesAFullOne() {
        ReportFiles.write(folder, Reports.unsafe());
        List<Path> partial = ReportFiles.write(folder, Reports.partial());
        assertThat(partial)
                .containsExactly(folder.resolve(NAME + "-partial.json"), folder.resolve(NAME + "-partial.html"));
        assertThat(json.read(folder.resolve(NAME + ".json"))).isEqualTo(Reports.unsafe());
    }

    @Test
    void aRerunOfOneRunKeepsTheWorseReport() {
        new ReportFiles(folder, "build 7").write(Reports.unsafe());
        List<Path> paths = new ReportFiles(folder, "build 7").write(Reports.safe());
        assertThat(json.read(paths.get(0))).isEqualTo(Reports.unsafe());
        assertThat(paths.get(1)).hasContent(new HtmlReport().write(Reports.unsafe()));
    }

    @Test
    void aWorseRerunReplacesABetterReport() {
        new ReportFiles(folder, "build 7").write(Reports.safe());
        List<Path> paths = new ReportFiles(folder, "build 7").write(Reports.unsafe());
        assertThat(json.read(paths.get(0))).isEqualTo(Reports.unsafe());
    }

    @Test
    void anotherRunReplacesWhatStandsThere() throws IOException {
        new ReportFiles(folder, "build 7").write(Reports.unsafe());
        List<Path> next = new ReportFiles(folder, "build 8").write(Reports.safe());
        assertThat(json.read(next.get(0))).isEqualTo(Reports.safe());
        Files.writeString(next.get(0), "no report");
        new ReportFiles(folder, "build 8").write(Reports.safe());
        assertThat(json.read(next.get(0))).isEqualTo(Reports.safe());
    }

    @Test
    void aSecondForkAddsToTheMergedReport() {
        SafetyReport bad = Reports.named("A.bad", Reports.unsafe());
        SafetyReport good = Reports.named("B.good", Reports.safe());
        new ReportFiles(folder, "build 7").writeMerged(List.of(bad));
        List<Path> paths = new ReportFiles(folder, "build 7").writeMerged(List.of(good));
        assertThat(paths).containsExactly(folder.resolve("run.json"), folder.resolve("index.html"));
        assertThat(json.readAll(paths.get(0))).isEqualTo(new MergedReport("build 7", List.of(bad, good)));
        assertThat(json.readAll(paths.get(0)).verdict()).isEqualTo(Verdict.UNSAFE);
    }

    @Test
    void aMergedReportWithAPartialOneHasAnotherName() {
        List<Path> paths = new ReportFiles(folder, "build 7").writeMerged(List.of(Reports.partial()));
        assertThat(paths).containsExactly(folder.resolve("run-partial.json"), folder.resolve("run-partial.html"));
    }

    @Test
    void aRunWithoutAReportIsInconclusive() {
        assertThat(new MergedReport("", List.of()).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(new MergedReport("", List.of()).partial()).isTrue();
    }

    @Test
    void manyThreadsLoseNoReport() {
        List<SafetyReport> reports = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            reports.add(Reports.named("T" + i, Reports.safe()));
        }
        IntStream.range(0, reports.size()).parallel().forEach(i -> new ReportFiles(folder, "build 7")
                .writeMerged(List.of(reports.get(i))));
        assertThat(json.readAll(folder.resolve("run.json"))).isEqualTo(new MergedReport("build 7", reports));
    }

    @Test
    void namesAreSafeForFileSystemsAndStayApart() {
        SafetyReport one = Reports.named("a/b: c", Reports.safe());
        SafetyReport other = Reports.named("a/b; c", Reports.safe());
        assertThat(ReportFiles.write(folder, one).get(0).getParent()).isEqualTo(folder);
        assertThat(ReportFiles.write(folder, one)).isNotEqualTo(ReportFiles.write(folder, other));
        assertThat(ReportNames.of("..", false)).startsWith("report-..-");
    }

    @Test
    void saysThatADirectoryCannotBeMade() throws IOException {
        Path taken = Files.createDirectories(folder).resolve("taken");
        Files.writeString(taken, "a file");
        assertThatThrownBy(() -> ReportFiles.write(taken, Reports.safe()))
                .isInstanceOf(ReportException.class)
                .hasMessage("Reports cannot be written to " + taken + ": java.nio.file.FileAlreadyExistsException: "
                        + taken + ". Make it a writable directory.");
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
