package dev.migrationsafety.report.console;

import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.report.format.MaskedReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as text for a console, worst first: many of one step by one rule are one with a count, and the list ends after
 * twenty; for callers.
 */
public final class WorstFindings {
    private static final int KINDS_SHOWN = 20;

    /** Up to so many findings of a kind are shown each for itself. */
    private static final int FEW = 3;

    private final List<Kind> kinds;

    /** Findings that are shown as one: the first in full, and the number of the others. */
    private record Kind(Finding first, List<Finding> others) {}

    private WorstFindings(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** Sorts findings by weight; those of one weight stay in the order of their steps. */
    public static WorstFindings of(List<Finding> findings) {
        Map<List<String>, List<Finding>> byKind = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .map(MaskedReport::of)
                .collect(Collectors.groupingBy(
                        finding -> List.of(finding.severity().name(), finding.step(), finding.rule()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Kind> kinds = new ArrayList<>();
        for (List<Finding> alike : byKind.values()) {
            if (alike.size() > FEW) {
                kinds.add(new Kind(alike.get(0), alike.subList(1, alike.size())));
            } else {
                alike.forEach(finding -> kinds.add(new Kind(finding, List.of())));
            }
        }
        return new WorstFindings(kinds);
    }

    /** Whether the text leaves something out. */
    public boolean leavesOut() {
        return kinds.size() > KINDS_SHOWN
                || kinds.stream()
                        .anyMatch(kind -> !kind.others().isEmpty()
                                || FindingText.brief(kind.first()).leavesOut());
    }

    /** The text, without a line end at its end; empty if there is no finding. */
    public String text() {
        List<String> blocks = new ArrayList<>();
        kinds.stream().limit(KINDS_SHOWN).map(WorstFindings::block).forEach(blocks::add);
        if (kinds.size() > KINDS_SHOWN) {
            blocks.add(rest());
        }
        return String.join("\n\n", blocks);
    }

    private static String block(Kind kind) {
        String text = FindingText.brief(kind.first()).text();
        return kind.others().isEmpty()
                ? text
                : text + "\n  … and " + kind.others().size() + " more of this kind: "
                        + FindingText.names(
                                kind.others().stream().map(Finding::subject).toList());
    }

    /** What is not shown, by weight. */
    private String rest() {
        List<Finding> rest = kinds.stream()
                .skip(KINDS_SHOWN)
                .flatMap(kind -> Stream.concat(Stream.of(kind.first()), kind.others().stream()))
                .toList();
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = rest.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + severity);
            }
        }
        return "… and " + Counted.of(rest.size(), "more finding") + " in the report (" + String.join(", ", counts)
                + ")";
    }
}
