package dev.migrationsafety.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tables of {@code docs/side-by-side.md}, as Markdown. */
final class SideBySidePage {
    private final List<SideBySide> entries;

    SideBySidePage(List<SideBySide> entries) {
        this.entries = List.copyOf(entries);
    }

    /** What a page tells of each of these entries; an entry without a line of its own fails. */
    static List<SideBySide> read(String page, List<Defect> defects) {
        return defects.stream().map(defect -> read(page, defect)).toList();
    }

    /** Whether a page has a line for an entry. */
    static boolean tells(String page, Defect defect) {
        return page.lines().anyMatch(line -> line.startsWith(start(defect)));
    }

    private static String start(Defect defect) {
        return "| `" + defect + "` | ";
    }

    private static SideBySide read(String page, Defect defect) {
        String start = start(defect);
        List<String> lines = page.lines().filter(line -> line.startsWith(start)).toList();
        if (lines.size() != 1) {
            throw new AssertionError("The page has " + lines.size() + " lines for " + defect
                    + "; measure anew with -Dmigration-safety.docs.regenerate=new");
        }
        String told = lines.get(0).substring(start.length());
        return new SideBySide(
                defect,
                told.startsWith("caught") ? List.of("caught") : List.of(),
                told.contains("**alarm**") ? List.of("alarm") : List.of());
    }

    /** How many defects of each rule were caught, and how many twins gave an alarm. */
    String sums() {
        Map<String, List<SideBySide>> rules =
                entries.stream().collect(Collectors.groupingBy(SideBySide::rule, TreeMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder(
                """

                | rule of the entry | entries | three rows: defects caught | twins accepted | this toolkit: defects caught | twins accepted |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        rules.forEach((rule, found) -> table.append(sum("[`" + rule + "`](rules/" + rule + ".md)", found))
                .append('\n'));
        return table.append(sum("**all**", entries)).append("\n\n").toString();
    }

    /** One line for each entry. */
    String lines() {
        return entries.stream()
                .map(SideBySidePage::line)
                .collect(Collectors.joining(
                        "\n",
                        """

                        | entry | three rows: defect | twin | this toolkit: defect | twin |
                        | --- | --- | --- | --- | --- |
                        """,
                        "\n\n"));
    }

    private static String sum(String name, List<SideBySide> found) {
        int all = found.size();
        return "| " + name + " | " + all + " | "
                + count(found, each -> !each.caught().isEmpty()) + " | "
                + count(found, each -> each.alarms().isEmpty()) + " | " + all + " | " + all + " |";
    }

    private static long count(List<SideBySide> found, Predicate<SideBySide> what) {
        return found.stream().filter(what).count();
    }

    static String line(SideBySide entry) {
        Expected first = entry.defect().findings().get(0);
        int warnings = entry.defect().warnings().size();
        return "| `" + entry.defect() + "` | " + (entry.caught().isEmpty() ? "passes" : "caught") + " | "
                + (entry.alarms().isEmpty() ? "passes" : "**alarm**") + " | " + first.severity() + " `" + first.rule()
                + "` | " + (warnings == 0 ? "SAFE" : "SAFE, " + warnings + (warnings == 1 ? " warning" : " warnings"))
                + " |";
    }
}
