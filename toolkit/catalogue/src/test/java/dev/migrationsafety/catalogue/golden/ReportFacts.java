package dev.migrationsafety.catalogue.golden;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.HistoryDescription;
import dev.migrationsafety.report.RunDescription;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A report as facts: every field of it but times, addresses, and the versions of toolkit and Java. A flag that is not set
 * has no line.
 */
final class ReportFacts {
    private ReportFacts() {}

    static Fact of(String name, SafetyReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("schema", report.schemaVersion()));
        facts.add(Fact.of("headline", report.headline()));
        facts.add(Fact.of("verdict", report.verdict()));
        flag(facts, "partial", report.partial());
        flag(facts, "forward only", report.forwardOnly());
        report.claims().forEach(claim -> claim(facts, claim));
        migrations(facts, report.history());
        report.server()
                .ifPresent(server -> facts.add(
                        Fact.of("server", server.product() + ", " + server.tier() + ", " + server.provisioner())));
        run(facts, report.run());
        findings(facts, report.findings(), "");
        report.steps().forEach(step -> facts.add(step(step)));
        list(facts, "not done", report.notDone());
        return new Fact("history", name, facts);
    }

    private static void migrations(List<Fact> facts, HistoryDescription history) {
        facts.add(Fact.of("location", history.location()));
        facts.add(Fact.of("layout", history.layout()));
        facts.add(Fact.of("engine", history.engine()));
        String digests = history.digests().toString();
        facts.add(Fact.of(
                "files",
                history.digests().size() + ", together "
                        + UUID.nameUUIDFromBytes(digests.getBytes(StandardCharsets.UTF_8))));
        history.placeholders().forEach((key, value) -> facts.add(Fact.of("placeholder", key + " = " + value)));
    }

    private static void run(List<Fact> facts, RunDescription run) {
        facts.add(Fact.of("seed", run.seed()));
        facts.add(Fact.of("rows", run.rowsPerTable()));
        facts.add(Fact.of("rules", String.join(" ", run.rules())));
        text(facts, "filter", run.filter());
        run.settings().forEach((key, value) -> facts.add(Fact.of("setting", key + " = " + value)));
    }

    private static Fact step(StepReport step) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("label", step.label()));
        text(facts, "up", step.upFile());
        step.downFile().ifPresent(file -> facts.add(Fact.of("down", file)));
        facts.add(Fact.of("status", step.status()));
        flag(facts, "rollback timed", step.rollback().isPresent());
        step.claims().forEach(claim -> claim(facts, claim));
        facts.add(Fact.of("coverage", step.coverage()));
        step.coverage().rest().forEach(rest -> facts.add(Fact.of("not exercised", rest)));
        findings(facts, step.findings(), step.version());
        Map<String, Integer> seen = new HashMap<>();
        step.accepted().forEach(accepted -> {
            List<Fact> below = new ArrayList<>();
            below.add(Fact.of("by", accepted.by()));
            text(below, "owner", accepted.owner());
            text(below, "reason", accepted.reason());
            finding(below, accepted.finding(), step.version());
            facts.add(new Fact("accepted", name(accepted.finding(), seen), below));
        });
        list(facts, "note", step.notes());
        list(facts, "cost", step.costs());
        return new Fact("step", step.version(), facts);
    }

    private static void findings(List<Fact> facts, List<Finding> findings, String step) {
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : findings) {
            List<Fact> below = new ArrayList<>();
            finding(below, finding, step);
            facts.add(new Fact("finding", name(finding, seen), below));
        }
    }

    /** Rule and subject; a number behind the second and later ones of the same name. */
    private static String name(Finding finding, Map<String, Integer> seen) {
        String name = (finding.rule() + " " + finding.subject()).strip();
        int count = seen.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " #" + count;
    }

    private static void finding(List<Fact> facts, Finding finding, String step) {
        facts.add(Fact.of("severity", finding.severity()));
        facts.add(Fact.of("of claim", finding.claim().id()));
        if (!finding.step().equals(step)) {
            facts.add(Fact.of("of step", finding.step()));
        }
        finding.location().ifPresent(location -> facts.add(Fact.of("location", location)));
        text(facts, "loss class", finding.lossClass());
        facts.add(Fact.of("message", finding.message()));
        list(facts, "evidence", finding.evidence());
        text(facts, "next step", finding.nextStep());
        finding.reproduction().ifPresent(rows -> {
            facts.add(Fact.of("smallest rows", rows.rows()));
            facts.add(Fact.of("smallest rows, in words", rows.describe()));
            text(facts, "smallest rows, kept", rows.kept());
            rows.script().lines().forEach(line -> facts.add(Fact.of("script", line)));
        });
    }

    private static void claim(List<Fact> facts, ClaimReport claim) {
        facts.add(Fact.of("claim " + claim.claim().id(), claim.verdict()));
        facts.add(Fact.of("examined " + claim.claim().id(), claim.examined()));
    }

    private static void list(List<Fact> facts, String kind, List<String> lines) {
        lines.forEach(line -> facts.add(Fact.of(kind, line)));
    }

    private static void text(List<Fact> facts, String kind, String text) {
        if (!text.isEmpty()) {
            facts.add(Fact.of(kind, text));
        }
    }

    private static void flag(List<Fact> facts, String kind, boolean set) {
        if (set) {
            facts.add(Fact.of(kind, "yes"));
        }
    }
}
