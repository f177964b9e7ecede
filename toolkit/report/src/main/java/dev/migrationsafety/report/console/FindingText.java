package dev.migrationsafety.report.console;

import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.report.format.FailingRows;
import dev.migrationsafety.report.format.MaskedReport;
import java.util.ArrayList;
import java.util.List;

/**
 * One finding as lines for a console; for callers.
 *
 * @param text the lines, without a line end at the end
 * @param leavesOut whether the finding says more than the lines
 */
public record FindingText(String text, boolean leavesOut) {
    private static final int MESSAGE_LINES = 40;
    private static final int EVIDENCE_LINES = 12;
    private static final int WIDTH = 400;
    private static final int NAMES = 5;

    /** All of it. */
    public static FindingText whole(Finding finding) {
        return of(finding, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** As much as fits on a screen beside others. */
    public static FindingText brief(Finding finding) {
        return of(finding, MESSAGE_LINES, EVIDENCE_LINES, WIDTH);
    }

    private static FindingText of(Finding unmasked, int messageLines, int evidenceLines, int width) {
        Finding finding = MaskedReport.of(unmasked);
        List<String> lines = new ArrayList<>();
        String where = finding.location().map(location -> " at " + location).orElse("");
        String step = finding.step().isEmpty() ? "" : ", step " + finding.step();
        lines.add(finding.severity() + " " + finding.rule() + where + step + ": " + finding.subject());
        boolean cut = add(lines, "  ", finding.message().lines().toList(), messageLines, width);
        cut |= add(
                lines,
                "    ",
                finding.evidence().stream().flatMap(String::lines).toList(),
                evidenceLines,
                width);
        finding.reproduction().ifPresent(rows -> FailingRows.lines(rows).forEach(line -> lines.add("  " + line)));
        if (!finding.nextStep().isEmpty()) {
            List<String> next = finding.nextStep().lines().toList();
            lines.add("  Next: " + next.get(0));
            cut |= add(lines, "    ", next.subList(1, next.size()), messageLines, width);
        }
        if (finding.severity() == Severity.ERROR) {
            lines.add("  Fingerprint: " + finding.fingerprint());
        }
        return new FindingText(String.join("\n", lines), cut);
    }

    /** Adds lines up to a number and a width; says whether something was left out. */
    private static boolean add(List<String> lines, String indent, List<String> more, int most, int width) {
        boolean cut = false;
        for (String line : more.subList(0, Math.min(most, more.size()))) {
            boolean wide = line.length() > width;
            lines.add(indent + (wide ? line.substring(0, width) + "…" : line));
            cut |= wide;
        }
        if (more.size() > most) {
            lines.add(indent + "… and " + Counted.of(more.size() - most, "more line") + " in the report");
        }
        return cut || more.size() > most;
    }

    /** Some names in a row, and the number of the others. */
    static String names(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() > NAMES ? some + ", …" : some;
    }
}
