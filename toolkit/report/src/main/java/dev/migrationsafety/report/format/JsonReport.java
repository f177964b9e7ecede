package dev.migrationsafety.report.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The report as JSON: every field, in a fixed order, so that reading gives an equal report. The shape has the version
 * {@link SafetyReport#SCHEMA_VERSION}; another version is refused rather than guessed. Passwords are masked.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JsonReport implements ReportWriter {
    private static final String VERSION = "schemaVersion";
    private static final String KIND = "kind";
    private static final String RUN = "runId";
    private static final String REPORT = "report";
    private static final String MERGED = "run";

    private final JsonForm form = new JsonForm();

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String write(SafetyReport report) {
        return write(report, "");
    }

    /** The report, with the id of the run that made it. */
    public String write(SafetyReport report, String run) {
        ObjectNode file = head(REPORT, run);
        file.setAll(form.tree(MaskedReport.of(report)));
        return form.text(file);
    }

    /** All reports of a run. */
    public String write(MergedReport merged) {
        ObjectNode file = head(MERGED, merged.run());
        file.put("verdict", merged.verdict().name());
        file.put("partial", merged.partial());
        ArrayNode reports = file.putArray("reports");
        merged.reports().forEach(report -> reports.add(form.tree(MaskedReport.of(report))));
        return form.text(file);
    }

    private ObjectNode head(String kind, String run) {
        ObjectNode file = form.object();
        file.put(VERSION, SafetyReport.SCHEMA_VERSION);
        file.put(KIND, kind);
        file.put(RUN, run);
        return file;
    }

    /**
     * Reads the report of one test.
     *
     * @throws ReportException if it is absent, truncated, of another version, or does not contain exactly one report
     */
    public SafetyReport read(Path file) {
        MergedReport all = readAll(file);
        if (all.reports().size() != 1) {
            throw new ReportException("Report " + file + " contains "
                    + all.reports().size() + " reports, but one was expected. Use the report of one test.");
        }
        return all.reports().get(0);
    }

    /**
     * Reads the report of one test or the merged report of a run.
     *
     * @throws ReportException if it is absent, truncated, of another version, or no report at all
     */
    public MergedReport readAll(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReportException(
                    "Report " + file + " cannot be read: " + e + ". Give the JSON file that the rehearsal wrote.", e);
        }
        try {
            return parse(text);
        } catch (JsonProcessingException e) {
            throw new ReportException(
                    "Report " + file + " is damaged or not a report: " + e.getOriginalMessage() + " at "
                            + JsonForm.place(e) + ". Rehearse again to write a new one.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new ReportException(
                    "Report " + file + " cannot be used: " + e.getMessage() + ". Rehearse again to write a new one.",
                    e);
        }
    }

    private MergedReport parse(String text) throws JsonProcessingException {
        JsonNode root = form.parse(text);
        String version = root.path(VERSION).asText("");
        if (!version.equals(SafetyReport.SCHEMA_VERSION)) {
            throw new IllegalArgumentException(
                    (version.isEmpty() ? "it has no " + VERSION : "its " + VERSION + " is " + version)
                            + ", but this toolkit reads " + SafetyReport.SCHEMA_VERSION);
        }
        String run = root.path(RUN).asText("");
        List<SafetyReport> reports = new ArrayList<>();
        switch (root.path(KIND).asText("")) {
            case REPORT -> {
                ObjectNode report = (ObjectNode) root;
                report.remove(List.of(KIND, RUN));
                reports.add(form.value(report));
            }
            case MERGED -> {
                for (JsonNode report : root.path("reports")) {
                    reports.add(form.value(report));
                }
            }
            default -> throw new IllegalArgumentException("its kind is neither " + REPORT + " nor " + MERGED);
        }
        return new MergedReport(run, reports);
    }
}
