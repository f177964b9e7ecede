package dev.migrationsafety.invariant;

import dev.migrationsafety.schema.Naming;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A set of invariants that a configuration enables; implemented by rule packs and found through {@link
 * java.util.ServiceLoader}. A pack is used only if the configuration contains one of its keys.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RulePack {
    /** The top-level keys of the configuration file that it understands, for example {@code money}. */
    Set<String> keys();

    /**
     * Makes the invariants of one key.
     *
     * @param key one of {@link #keys()}
     * @param items the items below the key, each a flat map of text
     * @param naming reads the names in them
     * @throws dev.migrationsafety.finding.ConfigurationException if an item has an unknown or missing entry
     */
    List<Invariant> invariants(String key, List<Map<String, String>> items, Naming naming);
}
