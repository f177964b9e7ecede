package dev.migrationsafety.report.format;

import dev.migrationsafety.report.SafetyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes reports into a directory; for callers. Files appear whole or not at all, a partial report has another name than
 * a full one, and within one run a worse report is never replaced by a better one. Safe between threads and processes.
 */
public final class ReportFiles {
    private static final String MERGED = "run";
    private final Path directory;
    private final String run;
    private final JsonReport json = new JsonReport();
    private final HtmlReport html = new HtmlReport();

    /**
     * Files in a directory, which is made when it is needed.
     *
     * @param run id of the run, for example of one build; reports of one run merge to the worst. Empty if every write is
     *     a run of its own
     */
    public ReportFiles(Path directory, String run) {
        this.directory = directory;
        this.run = run;
    }

    /** Writes a report of its own run as JSON and HTML and returns the paths, HTML last. */
    public static List<Path> write(Path directory, SafetyReport report) {
        return new ReportFiles(directory, "").write(report);
    }

    /**
     * Writes the report of one test as JSON and HTML, and returns the paths, HTML last. The scripts of its smallest
     * failing rows are written beside it, see {@link FailingRows#scripts}.
     *
     * @throws ReportException if the directory cannot be written
     */
    public List<Path> write(SafetyReport report) {
        String name = ReportNames.of(report);
        Path data = directory.resolve(name + ".json");
        Path page = directory.resolve(name + ".html");
        try (DirectoryLock lock = DirectoryLock.take(directory)) {
            SafetyReport worst = earlier(data).reports().stream()
                    .reduce(report, (later, earlier) -> MergedReport.worst(earlier, later));
            lock.write(data, json.write(worst, run));
            lock.write(page, html.write(worst));
            FailingRows.scripts(directory, worst).forEach(lock::write);
        }
        return List.of(data, page);
    }

    /**
     * Adds reports to the merged report of the run, writes it as JSON and as an HTML index, and returns the paths, HTML
     * last.
     *
     * @throws ReportException if the directory cannot be written
     */
    public List<Path> writeMerged(List<SafetyReport> reports) {
        boolean partial = new MergedReport(run, reports).partial();
        String name = ReportNames.of(MERGED, partial);
        Path data = directory.resolve(name + ".json");
        Path page = directory.resolve(partial ? name + ".html" : "index.html");
        try (DirectoryLock lock = DirectoryLock.take(directory)) {
            MergedReport merged = earlier(data).with(reports);
            lock.write(data, json.write(merged));
            lock.write(page, html.index(merged));
        }
        return List.of(data, page);
    }

    /**
     * What this run has written there so far. A file that cannot be read is of another run, since all of one run is
     * written by one version of the toolkit and appears whole.
     */
    private MergedReport earlier(Path file) {
        MergedReport nothing = new MergedReport(run, List.of());
        if (run.isEmpty() || !Files.exists(file)) {
            return nothing;
        }
        try {
            MergedReport found = json.readAll(file);
            return found.run().equals(run) ? found : nothing;
        } catch (ReportException e) {
            return nothing;
        }
    }
}
