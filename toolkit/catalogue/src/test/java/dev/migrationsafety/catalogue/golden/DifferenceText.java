package dev.migrationsafety.catalogue.golden;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Differences for a reader: counts by kind, then each change once, with how often and where. */
final class DifferenceText {
    private static final int SHOWN = 3;

    private final int shown;

    /** @param everyPlace whether each place is told, and not only the first ones */
    DifferenceText(boolean everyPlace) {
        this.shown = everyPlace ? Integer.MAX_VALUE : SHOWN;
    }

    String write(List<Difference> differences) {
        if (differences.isEmpty()) {
            return "No difference.\n";
        }
        Map<String, List<Difference>> kinds = differences.stream()
                .collect(Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.toList()));
        String sums = kinds.entrySet().stream()
                .map(kind -> kind.getKey() + ": " + kind.getValue().size())
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(sums).append('\n');
        kinds.forEach((kind, of) -> {
            text.append('\n')
                    .append("== ")
                    .append(kind)
                    .append(": ")
                    .append(of.size())
                    .append('\n');
            Map<Alike, List<Difference>> groups =
                    of.stream().collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()));
            groups.values().stream()
                    .sorted(Comparator.comparing(group -> -group.size()))
                    .forEach(group -> group(text, group));
        });
        return text.toString();
    }

    private void group(StringBuilder text, List<Difference> group) {
        Difference first = group.get(0);
        boolean same = group.stream()
                .allMatch(
                        other -> other.old().equals(first.old()) && other.now().equals(first.now()));
        text.append("  ")
                .append(group.size())
                .append(" x")
                .append(same ? "" : ", in texts that otherwise differ")
                .append('\n');
        if (same) {
            change(text, "    ", first);
        }
        group.stream().limit(shown).forEach(difference -> {
            text.append("      in ")
                    .append(difference.place().isEmpty() ? "the record" : difference.place())
                    .append('\n');
            if (!same) {
                change(text, "        ", difference);
            }
        });
        if (group.size() > shown) {
            text.append("      and ").append(group.size() - shown).append(" more\n");
        }
    }

    private static void change(StringBuilder text, String indent, Difference difference) {
        line(text, indent + "- ", difference.old());
        line(text, indent + "+ ", difference.now());
    }

    private static void line(StringBuilder text, String indent, String words) {
        if (!words.isEmpty()) {
            text.append(indent).append(Escapes.escape(words)).append('\n');
        }
    }
}
