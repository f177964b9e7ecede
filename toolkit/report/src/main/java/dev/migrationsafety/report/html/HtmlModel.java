package dev.migrationsafety.report.html;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.AcceptedFinding;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.report.format.ReportWording;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the page of one report shows, as maps that its template walks through. */
final class HtmlModel {
    /** From this number of steps on, the table of all steps is folded. */
    private static final int MANY_STEPS = 60;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HtmlModel() {}

    static Map<String, Object> of(SafetyReport report) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("test", report.test());
        page.put("location", report.history().location());
        page.put("headline", report.headline());
        page.put("verdict", verdict(report.verdict()));
        page.put("sentence", Sentences.verdict(report));
        page.put("started", TIME.format(report.run().started()));
        page.put("took", ReportWording.duration(report.run().took()));
        page.put("server", ReportWording.server(report));
        page.put("stepCount", ReportWording.count(ReportWording.steps(report), "step"));
        page.put("claims", report.claims().stream().map(HtmlModel::claim).toList());
        List<Map<String, Object>> groups = groups(report);
        page.put("groups", groups);
        page.put("hasGroups", !groups.isEmpty());
        page.put("steps", report.steps().stream().map(HtmlModel::step).toList());
        page.put("hasSteps", !report.steps().isEmpty());
        page.put("stepsOpen", report.steps().size() < MANY_STEPS);
        page.put("tally", Sentences.tally(report));
        page.put("transitions", ReportWording.transitions(report).stream().toList());
        List<Map<String, Object>> accepted = accepted(report);
        page.put("accepted", accepted);
        page.put("hasAccepted", !accepted.isEmpty());
        List<Map<String, String>> costs = ReportWording.costs(report).stream()
                .map(cost -> Map.of("step", cost.label(), "what", cost.what()))
                .toList();
        page.put("costs", costs);
        page.put("hasCosts", !costs.isEmpty());
        page.put("notDone", report.notDone());
        page.put("hasNotDone", !report.notDone().isEmpty());
        page.put("facts", HtmlProvenance.facts(report));
        page.put("files", HtmlProvenance.files(report));
        page.put("fileCount", ReportWording.count(report.history().digests().size(), "file"));
        page.put("rules", String.join(", ", report.run().rules()));
        page.put("ruleCount", report.run().rules().size());
        return page;
    }

    static Map<String, Object> verdict(Verdict verdict) {
        String sign =
                switch (verdict) {
                    case SAFE -> "✓";
                    case UNSAFE -> "✕";
                    case INCONCLUSIVE -> "?";
                    case NOT_CLAIMED -> "–";
                };
        return Map.of(
                "word",
                ReportWording.verdict(verdict),
                "class",
                verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "sign",
                sign);
    }

    private static Map<String, Object> claim(ClaimReport claim) {
        return Map.of(
                "name",
                ReportWording.claim(claim.claim()),
                "question",
                Sentences.question(claim.claim()),
                "verdict",
                verdict(claim.verdict()),
                "examined",
                claim.verdict() == Verdict.NOT_CLAIMED
                        ? "not examined"
                        : String.format(Locale.ENGLISH, "%,d", claim.examined())
                                + (claim.examined() == 1 ? " item examined" : " items examined"));
    }

    /** The findings by step and those of the history, worst first. */
    private static List<Map<String, Object>> groups(SafetyReport report) {
        List<Group> groups = new ArrayList<>();
        if (!report.findings().isEmpty()) {
            groups.add(
                    new Group("The history as a whole", "history", Verdict.of(report.findings()), report.findings()));
        }
        for (StepReport step : report.steps()) {
            if (!step.findings().isEmpty()) {
                groups.add(new Group(step.label(), anchor(step), step.verdict(), step.findings()));
            }
        }
        return groups.stream()
                .sorted(Comparator.comparing(Group::verdict).reversed())
                .map(Group::shown)
                .toList();
    }

    private record Group(String title, String anchor, Verdict verdict, List<Finding> findings) {
        Map<String, Object> shown() {
            return Map.of(
                    "title",
                    title,
                    "anchor",
                    anchor,
                    "verdict",
                    HtmlModel.verdict(verdict),
                    "weighs",
                    verdict != Verdict.SAFE,
                    "findings",
                    findings.stream().map(HtmlModel::finding).toList());
        }
    }

    private static Map<String, Object> finding(Finding finding) {
        boolean weighs = finding.severity() == Severity.ERROR || finding.severity() == Severity.INCONCLUSIVE;
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("rule", finding.rule());
        shown.put("severity", finding.severity().name());
        shown.put("class", finding.severity().name().toLowerCase(Locale.ROOT));
        shown.put("open", weighs);
        shown.put("subject", finding.subject());
        shown.put("location", finding.location().map(Location::toString).orElse(""));
        shown.put("message", finding.message());
        shown.put("evidence", String.join("\n", finding.evidence()));
        shown.put("hasEvidence", !finding.evidence().isEmpty());
        shown.put(
                "rows",
                finding.reproduction().map(rows -> Map.of("title", rows.describe(), "script", rows.script())).stream()
                        .toList());
        shown.put("next", finding.nextStep());
        shown.put("hasNext", !finding.nextStep().isEmpty());
        shown.put("fingerprint", finding.fingerprint());
        return shown;
    }

    private static Map<String, Object> step(StepReport step) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("label", step.label());
        row.put("anchor", anchor(step));
        row.put("linked", !step.findings().isEmpty());
        row.put(
                "findings",
                step.findings().isEmpty()
                        ? ""
                        : ReportWording.count(step.findings().size(), "finding"));
        row.put("accepted", step.accepted().isEmpty() ? "" : step.accepted().size() + " accepted");
        row.put("notes", step.notes());
        row.put("hasNotes", !step.notes().isEmpty());
        row.put("noteCount", ReportWording.count(step.notes().size(), "note"));
        boolean rehearsed = step.status() == StepReport.Status.REHEARSED;
        row.put("rehearsed", rehearsed);
        row.put("status", step.status() == StepReport.Status.NOT_JUDGED ? "not judged" : "not rehearsed");
        row.put("verdict", verdict(step.verdict()));
        row.put(
                "downTook",
                step.rollback().map(ReportWording::duration).stream().toList());
        row.put(
                "coverage",
                step.coverage().transitions() == 0 ? "" : step.coverage().toString());
        row.put(
                "unexercised",
                step.coverage().rest().stream().map(Object::toString).toList());
        row.put("hasUnexercised", !step.coverage().rest().isEmpty());
        row.put("took", rehearsed ? ReportWording.duration(step.took()) : "");
        for (Claim claim : Claim.values()) {
            Optional<Verdict> own = step.claims().stream()
                    .filter(report -> report.claim() == claim)
                    .map(ClaimReport::verdict)
                    .findFirst();
            row.put(claim.name().toLowerCase(Locale.ROOT), verdict(own.orElse(Verdict.NOT_CLAIMED)));
        }
        return row;
    }

    private static String anchor(StepReport step) {
        return "step-" + step.version().replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static List<Map<String, Object>> accepted(SafetyReport report) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StepReport step : report.steps()) {
            for (AcceptedFinding accepted : step.accepted()) {
                rows.add(Map.of(
                        "step", step.version(),
                        "rule", accepted.finding().rule(),
                        "subject", accepted.finding().subject(),
                        "message", accepted.finding().message(),
                        "by", accepted.by(),
                        "owner", accepted.owner(),
                        "reason", accepted.reason()));
            }
        }
        return rows;
    }
}
