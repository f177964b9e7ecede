package dev.migrationsafety.kit;

import dev.migrationsafety.engine.environment.EngineSettings;
import java.util.Map;

/**
 * The settings of the engine in memory.
 *
 * @param profile what it can do
 */
public record KitSettings(KitProfile profile) implements EngineSettings {
    @Override
    public Map<String, String> described() {
        return profile == KitProfile.FULL ? Map.of() : Map.of("profile", profile.id());
    }
}
