package dev.migrationsafety.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.JsonReport;
import dev.migrationsafety.report.format.MergedReport;
import dev.migrationsafety.report.format.ReportException;
import dev.migrationsafety.report.format.ReportNames;
import dev.migrationsafety.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
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

    @Test
    void aFullReportRemovesTheScriptsOfAnEarlierOne() throws IOException {
        ReportFiles.write(folder, Reports.named("check", withRows("4", "5")));
        ReportFiles.write(folder, Reports.named("check-other", withRows("4")));
        Path changed = script("check-5");
        Files.writeString(changed, "-- mine\n", StandardOpenOption.APPEND);
        Path own = Files.writeString(folder.resolve("check-7-mine.sql"), "SELECT 1;\n");
        Path stale = script("check-4");

        ReportFiles.write(folder, Reports.named("check", Reports.partial()));
        assertThat(stale).exists();

        ReportFiles.write(folder, Reports.named("check", Reports.safe()));
        assertThat(stale).doesNotExist();
        assertThat(changed).exists();
        assertThat(own).exists();
        assertThat(script("check-other-4")).exists();
    }

    @Test
    void scriptsSayThatTheToolkitWroteThem() throws IOException {
        ReportFiles.write(folder, Reports.named("check", withRows("4")));
        assertThat(Files.readString(script("check-4")))
                .matches(
                        "-- migration-safety wrote this file for check \\([0-9a-f]{16}\\); the next full report removes"
                                + " it, so copy it to keep it\\.\n-- step: 4\nINSERT INTO account VALUES \\(1\\);\n");
    }

    @Test
    void aProcessThatRunsAtTheSameTimeAddsToTheMergedReport() {
        Instant start = Instant.now().minusSeconds(1);
        SafetyReport bad = Reports.named("A.bad", Reports.unsafe());
        SafetyReport good = Reports.named("B.good", Reports.safe());
        new ReportFiles(folder, "fork 1", start).writeMerged(List.of(bad));
        List<Path> paths = new ReportFiles(folder, "fork 2", start).writeMerged(List.of(good));
        assertThat(json.readAll(paths.get(0))).isEqualTo(new MergedReport("fork 2", List.of(bad, good)));

        new ReportFiles(folder, "next build", Instant.now().plusSeconds(1)).writeMerged(List.of(good));
        assertThat(json.readAll(paths.get(0))).isEqualTo(new MergedReport("next build", List.of(good)));
    }

    @Test
    void aPartialReportOfOneForkMakesTheMergedReportPartial() {
        SafetyReport full = Reports.named("A.full", Reports.safe());
        SafetyReport partial = Reports.named("B.partial", Reports.partial());
        MergedReport both = new MergedReport("build 7", List.of(full, partial));

        new ReportFiles(folder, "build 7").writeMerged(List.of(full));
        new ReportFiles(folder, "build 7").writeMerged(List.of(partial));
        assertThat(json.readAll(folder.resolve("run-partial.json"))).isEqualTo(both);
        assertThat(folder.resolve("run.json")).doesNotExist();
        assertThat(folder.resolve("index.html")).doesNotExist();

        new ReportFiles(folder, "build 7").writeMerged(List.of(full));
        assertThat(json.readAll(folder.resolve("run-partial.json"))).isEqualTo(both);
        assertThat(folder.resolve("run.json")).doesNotExist();
    }

    @Test
    void aPartialRunKeepsTheFullReportOfAnEarlierOne() {
        SafetyReport full = Reports.named("A.full", Reports.safe());
        new ReportFiles(folder, "build 7").writeMerged(List.of(full));
        new ReportFiles(folder, "build 8").writeMerged(List.of(Reports.partial()));
        assertThat(json.readAll(folder.resolve("run.json"))).isEqualTo(new MergedReport("build 7", List.of(full)));
    }

    @Test
    void twoProcessesLoseNoReport() throws Exception {
        List<Process> forks = new ArrayList<>();
        for (String fork : List.of("1", "2")) {
            forks.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Fork.class.getName(),
                            folder.toString(),
                            fork)
                    .inheritIO()
                    .start());
        }
        for (Process fork : forks) {
            assertThat(fork.waitFor()).isZero();
        }
        assertThat(json.readAll(folder.resolve("run.json")).reports())
                .extracting(SafetyReport::test)
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "T" + i).toList());
        assertThat(folder.resolve("index.html")).content().contains("T0.html", "T9.html");
    }

    /** One JVM of two, with an id of its own. */
    static final class Fork {
        private Fork() {}

        public static void main(String... arguments) {
            Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
            int first = arguments[1].equals("1") ? 0 : 5;
            for (int i = first; i < first + 5; i++) {
                new ReportFiles(Path.of(arguments[0]), "fork " + arguments[1], start)
                        .writeMerged(List.of(Reports.named("T" + i, Reports.safe())));
            }
        }
    }

    private static SafetyReport withRows(String... steps) {
        return Reports.report(
                "check",
                Verdict.UNSAFE,
                List.of(),
                Stream.of(steps)
                        .map(step -> Reports.step(
                                Integer.parseInt(step),
                                List.of(Finding.of("value-lost", Severity.ERROR, Claim.ROLLBACK)
                                        .step(step)
                                        .subject("account.name")
                                        .message("lost")
                                        .with(new Reproduction(
                                                1,
                                                true,
                                                true,
                                                "-- step: " + step + "\nINSERT INTO account VALUES (1);\n",
                                                ""))),
                                List.of()))
                        .toList(),
                false);
    }

    private Path script(String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start + "-"))
                    .findFirst()
                    .orElseThrow();
        }
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
