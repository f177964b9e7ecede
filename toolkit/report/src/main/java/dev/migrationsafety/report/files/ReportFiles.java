package dev.migrationsafety.report.files;

import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.FailingRows;
import dev.migrationsafety.report.format.JsonReport;
import dev.migrationsafety.report.format.MergedReport;
import dev.migrationsafety.report.format.ReportException;
import dev.migrationsafety.report.format.ReportNames;
import dev.migrationsafety.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Writes reports into a directory; for callers. Files appear whole or not at all, a partial report has another name than
 * a full one, and within one run a worse report is never replaced by a better one. Safe between threads and processes.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReportFiles {
    private static final String MERGED = "run";
    private final Path directory;
    private final String run;
    private final Instant since;
    private final JsonReport json = new JsonReport();
    private final HtmlReport html = new HtmlReport();

    /**
     * Files in a directory, which is made when it is needed.
     *
     * @param run id of the run, for example of one build; reports of one run merge to the worst. Empty if every write is
     *     a run of its own
     */
    public ReportFiles(Path directory, String run) {
        this(directory, run, Instant.MAX);
    }

    /**
     * Files of a run that may have several processes, each with an id of its own.
     *
     * @param since when this process started; reports that another one wrote after that belong to the same run
     */
    public ReportFiles(Path directory, String run, Instant since) {
        this.directory = directory;
        this.run = run;
        this.since = since;
    }

    /** Writes a report of its own run as JSON and HTML and returns the paths, HTML last. */
    public static List<Path> write(Path directory, SafetyReport report) {
        return new ReportFiles(directory, "").write(report);
    }

    /**
     * Writes the report of one test as JSON and HTML, and returns the paths, HTML last. The scripts of its smallest
     * failing rows are written beside it, see {@link FailingRows#scripts}; a full report removes those of an earlier one
     * that nobody changed.
     *
     * @throws ReportException if the directory cannot be written
     */
    public List<Path> write(SafetyReport report) {
        String name = ReportNames.of(report);
        Path data = data(name);
        Path page = directory.resolve(name + ".html");
        try (DirectoryLock lock = DirectoryLock.take(directory)) {
            SafetyReport worst = earlier(data).reports().stream()
                    .reduce(report, (later, earlier) -> MergedReport.worst(earlier, later));
            lock.write(data, json.write(worst, run));
            lock.write(page, html.write(worst));
            Map<Path, String> scripts = FailingRows.scripts(directory, worst);
            if (!worst.partial()) {
                StaleScripts.remove(directory, worst.test(), scripts.keySet());
            }
            scripts.forEach(lock::write);
        }
        return List.of(data, page);
    }

    /**
     * Adds reports to the merged report of the run, writes it as JSON and as an HTML index, and returns the paths, HTML
     * last. Once one of them is partial, the merged report of this run is partial, and no full one of it remains.
     *
     * @throws ReportException if the directory cannot be written
     */
    public List<Path> writeMerged(List<SafetyReport> reports) {
        try (DirectoryLock lock = DirectoryLock.take(directory)) {
            MergedReport full = earlier(data(MERGED));
            MergedReport merged = full.with(
                            earlier(data(ReportNames.of(MERGED, true))).reports())
                    .with(reports);
            String name = ReportNames.of(MERGED, merged.partial());
            Path page = page(merged.partial());
            if (merged.partial() && !full.reports().isEmpty()) {
                remove(data(MERGED));
                remove(page(false));
            }
            lock.write(data(name), json.write(merged));
            lock.write(page, html.index(merged));
            return List.of(data(name), page);
        }
    }

    private Path data(String name) {
        return directory.resolve(name + ".json");
    }

    private Path page(boolean partial) {
        return directory.resolve(partial ? ReportNames.of(MERGED, true) + ".html" : "index.html");
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ReportException(
                    "Report " + file + " is from an earlier full run and must not remain beside a partial one, but it"
                            + " cannot be removed: " + e
                            + ". Make the directory writable.",
                    e);
        }
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
            boolean ofThisRun = found.run().equals(run) || (!found.run().isEmpty() && isWrittenSince(file));
            return ofThisRun ? new MergedReport(run, found.reports()) : nothing;
        } catch (ReportException e) {
            return nothing;
        }
    }

    private boolean isWrittenSince(Path file) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
        } catch (IOException e) {
            throw new ReportException("Report " + file + " cannot be read: " + e + ". Make it readable.", e);
        }
    }
}
