package dev.migrationsafety.report.html;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.MergedReport;
import dev.migrationsafety.report.format.ReportNames;
import dev.migrationsafety.report.format.ReportWording;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the page of a whole run shows. */
final class HtmlIndexModel {
    private HtmlIndexModel() {}

    static Map<String, Object> of(MergedReport merged) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("verdict", HtmlModel.verdict(merged.verdict()));
        page.put("headline", ReportWording.verdict(merged.verdict()) + (merged.partial() ? " (partial)" : ""));
        page.put("sentence", sentence(merged));
        page.put("reports", merged.reports().stream().map(HtmlIndexModel::row).toList());
        return page;
    }

    private static String sentence(MergedReport merged) {
        String tests = ReportWording.count(merged.reports().size(), "rehearsal");
        String said =
                switch (merged.verdict()) {
                    case SAFE -> tests + " in this run. None has a fault.";
                    case UNSAFE ->
                        tests + " in this run. At least one has faults. Do not deploy until they are fixed or an owner"
                                + " accepts them.";
                    case INCONCLUSIVE, NOT_CLAIMED ->
                        tests + " in this run. Not everything could be examined, so treat the run as not safe.";
                };
        return merged.partial() ? said + " Not every migration was rehearsed, so no gate accepts this report." : said;
    }

    private static Map<String, Object> row(SafetyReport report) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("test", report.test());
        row.put("file", ReportNames.of(report) + ".html");
        row.put("location", report.history().location());
        row.put("verdict", HtmlModel.verdict(report.verdict()));
        row.put("headline", report.headline());
        row.put("steps", ReportWording.count(ReportWording.steps(report), "step"));
        row.put("errors", count(report, Severity.ERROR, "error"));
        row.put("server", ReportWording.server(report));
        row.put("took", ReportWording.duration(report.run().took()));
        return row;
    }

    private static String count(SafetyReport report, Severity severity, String word) {
        long count = report.allFindings().stream()
                .map(Finding::severity)
                .filter(severity::equals)
                .count();
        return count == 0 ? "" : ", " + ReportWording.count(count, word);
    }
}
