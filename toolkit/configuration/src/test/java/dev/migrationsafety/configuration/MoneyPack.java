package dev.migrationsafety.configuration;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.schema.Naming;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule pack that wants a column in each item. */
public final class MoneyPack implements RulePack {
    @Override
    public Set<String> keys() {
        return Set.of("money");
    }

    @Override
    public List<Invariant> invariants(String key, List<Map<String, String>> items, Naming naming) {
        items.forEach(item -> {
            if (!item.containsKey("column")) {
                throw new ConfigurationException("an item of money names no column");
            }
        });
        return List.of();
    }
}
