package dev.migrationsafety.settings;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The severities of the rules that a policy may change; a rule that it does not name keeps its own severity.
 *
 * @param weights the weight by rule id; empty for a rule that is switched off
 */
public record RulePolicy(Map<String, Optional<Severity>> weights) {
    /** Copies; only rules of {@link Rules#byPolicy()} may be named. */
    public RulePolicy {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** Every rule as it weighs by itself. */
    public static RulePolicy standard() {
        return new RulePolicy(Map.of());
    }

    /** The rules that are switched off. */
    public List<String> off() {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The judgement with its findings weighed anew, and without those of rules that are switched off. */
    public Judgement weigh(Judgement judgement) {
        return new Judgement(
                judgement.findings().stream()
                        .flatMap(finding -> weigh(finding).stream())
                        .toList(),
                judgement.examined(),
                judgement.notApplicable());
    }

    private Optional<Finding> weigh(Finding finding) {
        return weights.containsKey(finding.rule())
                ? weights.get(finding.rule()).map(finding::withSeverity)
                : Optional.of(finding);
    }
}
