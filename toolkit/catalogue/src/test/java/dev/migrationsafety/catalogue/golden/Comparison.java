package dev.migrationsafety.catalogue.golden;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds what differs between two records. Blocks are told apart by their names, lines by their kinds. */
final class Comparison {
    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    static List<Difference> of(List<Fact> old, List<Fact> now) {
        Comparison comparison = new Comparison();
        comparison.compare("", Set.of(), old, now);
        return List.copyOf(comparison.differences);
    }

    private void compare(String place, Set<String> names, List<Fact> old, List<Fact> now) {
        lines(place, names, old, now);
        blocks(place, names, old, now);
    }

    private void lines(String place, Set<String> names, List<Fact> old, List<Fact> now) {
        Map<String, List<String>> before = texts(old, fact -> !fact.isBlock());
        Map<String, List<String>> after = texts(now, fact -> !fact.isBlock());
        Set<String> kinds = new LinkedHashSet<>(before.keySet());
        kinds.addAll(after.keySet());
        for (String kind : kinds) {
            List<String> gone = new ArrayList<>(before.getOrDefault(kind, List.of()));
            List<String> come = new ArrayList<>(after.getOrDefault(kind, List.of()));
            if (gone.equals(come)) {
                continue;
            }
            List<String> whole = List.copyOf(gone);
            gone.removeIf(come::remove);
            if (gone.isEmpty() && come.isEmpty()) {
                add("order of " + kind, place, names, whole, after.getOrDefault(kind, List.of()));
            }
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                String left = i < gone.size() ? gone.get(i) : "";
                String right = i < come.size() ? come.get(i) : "";
                String suffix = i >= gone.size() ? " new" : i >= come.size() ? " gone" : "";
                differences.add(new Difference(kind + suffix, place, names, left, right));
            }
        }
    }

    private void blocks(String place, Set<String> names, List<Fact> old, List<Fact> now) {
        Map<String, Fact> before = byTitle(old);
        Map<String, Fact> after = byTitle(now);
        before.forEach((title, fact) -> {
            String there = place.isEmpty() ? fact.text() : place + ", " + title;
            Set<String> known = names(names, fact);
            Fact same = after.get(title);
            if (same == null) {
                differences.add(new Difference(fact.kind() + " gone", there, known, summary(fact), ""));
            } else {
                compare(there, known, fact.facts(), same.facts());
            }
        });
        after.forEach((title, fact) -> {
            if (!before.containsKey(title)) {
                String there = place.isEmpty() ? fact.text() : place + ", " + title;
                differences.add(new Difference(fact.kind() + " new", there, names(names, fact), "", summary(fact)));
            }
        });
        order(place, names, before.keySet(), after.keySet());
    }

    private void order(String place, Set<String> names, Set<String> before, Set<String> after) {
        List<String> old = new ArrayList<>(before);
        List<String> now = new ArrayList<>(after);
        old.retainAll(after);
        now.retainAll(before);
        if (!old.equals(now)) {
            add("order of blocks", place, names, old, now);
        }
    }

    private void add(String kind, String place, Set<String> names, List<String> old, List<String> now) {
        differences.add(new Difference(kind, place, names, String.join("; ", old), String.join("; ", now)));
    }

    private static Map<String, List<String>> texts(List<Fact> facts, Predicate<Fact> wanted) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        facts.stream().filter(wanted).forEach(fact -> texts.computeIfAbsent(fact.kind(), kind -> new ArrayList<>())
                .add(fact.text()));
        return texts;
    }

    private static Map<String, Fact> byTitle(List<Fact> facts) {
        Map<String, Fact> blocks = new LinkedHashMap<>();
        facts.stream().filter(Fact::isBlock).forEach(fact -> blocks.put(fact.title(), fact));
        return blocks;
    }

    /** What a reader needs to know of a block that only one record has. */
    private static String summary(Fact fact) {
        String weight = fact.first("severity") + fact.first("headline") + fact.first("status");
        return (weight + " " + fact.text() + " " + fact.first("message")).strip();
    }

    /** The words of a step or a finding's subject stand in texts about it. */
    private static Set<String> names(Set<String> above, Fact fact) {
        Set<String> names = new TreeSet<>(above);
        if (!fact.kind().equals("history")) {
            Iterator<String> words = List.of(fact.text().split("[ .#]+")).iterator();
            words.forEachRemaining(names::add);
        }
        names.remove("");
        return names;
    }
}
