package dev.migrationsafety.catalogue.golden;

import java.util.List;
import java.util.Set;

/**
 * One line of a golden record and the lines below it.
 *
 * @param kind what it tells, for example {@code message} or {@code finding}; without a colon
 * @param text what it says
 * @param facts the lines below it, in the order of the report
 */
record Fact(String kind, String text, List<Fact> facts) {
    private static final Set<String> BLOCKS = Set.of("history", "step", "finding", "accepted");

    Fact {
        facts = List.copyOf(facts);
    }

    static Fact of(String kind, Object text) {
        return new Fact(kind, String.valueOf(text), List.of());
    }

    /** Whether its text identifies it, so that two records are compared below it. */
    boolean isBlock() {
        return BLOCKS.contains(kind);
    }

    /** For a reader of a comparison, for example {@code finding value-lost account.owner}. */
    String title() {
        return kind + " " + text;
    }

    /** The text of the first line of a kind below it; empty if there is none. */
    String first(String wanted) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(wanted))
                .map(Fact::text)
                .findFirst()
                .orElse("");
    }
}
