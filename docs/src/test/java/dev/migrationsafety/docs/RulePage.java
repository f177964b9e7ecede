package dev.migrationsafety.docs;

import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.rules.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of one rule in {@code docs/rules}. */
record RulePage(String rule, Page page) {
    /** What every page holds. */
    static final List<String> HEADINGS = List.of("Problem", "Unsafe example", "Finding", "Safer way", "Limits");

    /** Ids that the money rules give to their findings. */
    static final List<String> FINANCIAL =
            List.of("amounts-changed", "sum-changed", "reference-broken", "journal-unbalanced");

    /** Rules whose finding no history can bring about, and why. */
    static final Map<String, String> WITHOUT_HISTORY = Map.of(
            "check-crashed", "only a fault of the toolkit or of a user's own rule pack leads there, no migration",
            "older-rows-violate",
                    "PostgreSQL checks older rows unless a script says otherwise; RehearsalMongoIT shows it");

    private static final Pattern HISTORY = Pattern.compile("The history is \\[`[^`]+`]\\((?<path>[^)]+)\\)\\.");

    /** Every id, in the order of the catalogue. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>(Rules.all());
        new PostgresEngine().reviews().forEach(review -> ids.add(review.rule()));
        ids.addAll(FINANCIAL);
        return ids;
    }

    static Path fileOf(String rule) {
        return Path.of("rules", rule + ".md");
    }

    static RulePage of(String rule) {
        return new RulePage(rule, Page.read(fileOf(rule)));
    }

    /** The pages whose finding is measured. */
    static List<RulePage> measured() {
        return ids().stream()
                .filter(rule -> !WITHOUT_HISTORY.containsKey(rule))
                .map(RulePage::of)
                .toList();
    }

    /** Folder of the history that the page calls unsafe. */
    Path unsafe() {
        return history("Unsafe example");
    }

    /** Folder of the history that the page calls safer. */
    Path safer() {
        return history("Safer way");
    }

    private Path history(String heading) {
        Matcher matcher = HISTORY.matcher(page.section(heading));
        if (!matcher.find()) {
            throw new IllegalStateException(page.file() + " names no history under " + heading);
        }
        return page.target(matcher.group("path"));
    }

    /** The block that shows the finding. */
    Page.Block finding() {
        return Page.blocks(page.section("Finding")).get(0);
    }

    @Override
    public String toString() {
        return rule;
    }
}
