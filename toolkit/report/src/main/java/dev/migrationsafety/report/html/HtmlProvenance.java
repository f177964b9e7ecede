package dev.migrationsafety.report.html;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.report.RunDescription;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.ReportWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page says about where a report comes from. */
final class HtmlProvenance {
    private HtmlProvenance() {}

    static List<Map<String, String>> facts(SafetyReport report) {
        List<Map<String, String>> facts = new ArrayList<>();
        RunDescription run = report.run();
        add(facts, "Test", report.test());
        add(
                facts,
                "Migrations",
                report.history().location() + ", layout " + report.history().layout());
        report.server().ifPresent(server -> server(facts, server));
        add(facts, "Started", run.started().toString());
        add(facts, "Duration", ReportWording.duration(run.took()));
        add(facts, "Seed", Long.toString(run.seed()));
        add(facts, "Rows per table", Integer.toString(run.rowsPerTable()));
        add(facts, "Selected", run.filter());
        add(facts, "Toolkit", run.toolkitVersion());
        add(facts, "Runtime", run.runtime());
        run.settings().forEach((name, value) -> add(facts, name, value));
        report.history().placeholders().forEach((name, value) -> add(facts, "placeholder " + name, value));
        return facts;
    }

    private static void server(List<Map<String, String>> facts, ServerDescription server) {
        add(facts, "Database", server.product());
        add(facts, "Tier", server.tier().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        add(facts, "Provisioner", server.provisioner());
        add(facts, "Image", server.image());
    }

    private static void add(List<Map<String, String>> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Map.of("name", name, "value", value));
        }
    }

    static List<Map<String, String>> files(SafetyReport report) {
        return report.history().digests().entrySet().stream()
                .map(file -> Map.of("path", file.getKey(), "sha256", file.getValue()))
                .toList();
    }
}
