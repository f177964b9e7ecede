package dev.migrationsafety.catalogue.golden;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of texts what is new in every run. */
final class Unstable {
    private static final Map<Pattern, String> TEXTS =
            Map.of(Pattern.compile("measured: \\d+ ms"), "measured: (time) ms");

    private Unstable() {}

    static Fact removed(Fact fact) {
        List<Fact> below = fact.facts().stream().map(Unstable::removed).toList();
        return new Fact(fact.kind(), removed(fact.text()), below);
    }

    private static String removed(String text) {
        String stable = text;
        for (Map.Entry<Pattern, String> entry : TEXTS.entrySet()) {
            stable = entry.getKey().matcher(stable).replaceAll(entry.getValue());
        }
        return stable;
    }
}
