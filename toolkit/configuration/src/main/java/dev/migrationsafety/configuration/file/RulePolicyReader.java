package dev.migrationsafety.configuration.file;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.settings.RulePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads how much single rules weigh: {@code policy: rules: {rule: weight}}. */
final class RulePolicyReader {
    private static final String OFF = "off";
    private static final Map<String, Optional<Severity>> WEIGHTS = Map.of(
            OFF,
            Optional.empty(),
            "warning",
            Optional.of(Severity.WARNING),
            "inconclusive",
            Optional.of(Severity.INCONCLUSIVE),
            "error",
            Optional.of(Severity.ERROR));

    private RulePolicyReader() {}

    static RulePolicy read(Section policy, DatabaseEngine engine) {
        List<String> known = new ArrayList<>(Rules.byPolicy());
        engine.reviews().forEach(review -> known.add(review.rule()));
        Map<String, Optional<Severity>> weights = new TreeMap<>();
        policy.section("rules").ifPresent(rules -> {
            for (String rule : known) {
                rules.text(rule).ifPresent(text -> {
                    if (WEIGHTS.containsKey(text)) {
                        weights.put(rule, WEIGHTS.get(text));
                    } else {
                        rules.problem(
                                rule,
                                "'" + rule + "' is '" + text + "', but must be off, warning, inconclusive or error");
                    }
                });
            }
            rules.close();
        });
        return new RulePolicy(weights);
    }

    /** The weights as the file sets them. */
    static String describe(RulePolicy policy) {
        StringBuilder text = new StringBuilder();
        policy.weights().forEach((rule, weight) -> text.append(text.isEmpty() ? "" : ", ")
                .append(rule)
                .append(": ")
                .append(weight.map(severity -> severity.name().toLowerCase(Locale.ROOT))
                        .orElse(OFF)));
        return text.toString();
    }
}
