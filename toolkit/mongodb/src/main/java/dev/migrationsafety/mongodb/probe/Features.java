package dev.migrationsafety.mongodb.probe;

import dev.migrationsafety.engine.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a server does as MongoDB does.
 *
 * @param present what was found right
 */
public record Features(Set<Feature> present) {
    /** Copies the set. */
    public Features {
        present = Set.copyOf(present);
    }

    /** Whether something was found right. */
    public boolean has(Feature feature) {
        return present.contains(feature);
    }

    /** How real the server is: all is right on MongoDB itself. */
    public Tier tier() {
        if (missing().isEmpty()) {
            return Tier.REAL;
        }
        return missing().stream().anyMatch(Feature::isNeeded) ? Tier.EMULATED : Tier.ENGINE_COMPATIBLE;
    }

    /** What was found wrong or was refused. */
    public List<Feature> missing() {
        return Arrays.stream(Feature.values())
                .filter(feature -> !present.contains(feature))
                .toList();
    }
}
