package dev.migrationsafety.configuration.file;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.schema.Naming;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the items of the rule packs, and lets each pack check its own. */
final class RulesReader {
    /** Keys of the toolkit's own pack, known even where it is not on the class path. */
    private static final Set<String> FINANCIAL = Set.of("journals", "money", "references");

    private final Collection<RulePack> packs;
    private final ConfigurationProblems problems;

    RulesReader(Collection<RulePack> packs, ConfigurationProblems problems) {
        this.packs = packs;
        this.problems = problems;
    }

    Map<String, List<Map<String, String>>> read(Section file, Naming naming) {
        Set<String> keys = new TreeSet<>(FINANCIAL);
        packs.forEach(pack -> keys.addAll(pack.keys()));
        Map<String, List<Map<String, String>>> rules = new TreeMap<>();
        for (String key : keys) {
            if (file.find(key).isPresent()) {
                List<Map<String, String>> items =
                        file.sections(key).stream().map(Section::flat).toList();
                check(file, key, items, naming);
                rules.put(key, items);
            }
        }
        return rules;
    }

    private void check(Section file, String key, List<Map<String, String>> items, Naming naming) {
        Optional<RulePack> pack = packs.stream()
                .filter(candidate -> candidate.keys().contains(key))
                .findFirst();
        if (pack.isEmpty()) {
            problems.add(
                    file.at(key),
                    "'" + key
                            + "' needs a rule pack that is not on the class path; add"
                            + " migration-safety-financial-rules");
        } else if (items.isEmpty()) {
            problems.add(file.at(key), "'" + key + "' has no item; add one or remove the key");
        } else {
            try {
                pack.get().invariants(key, items, naming);
            } catch (ConfigurationException e) {
                problems.add(file.at(key), String.valueOf(e.getMessage()));
            }
        }
    }
}
