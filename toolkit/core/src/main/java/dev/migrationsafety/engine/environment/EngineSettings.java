package dev.migrationsafety.engine.environment;

import dev.migrationsafety.migration.ScriptTool;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** The settings of one engine; implemented by engines as values, read by {@link dev.migrationsafety.engine.DatabaseEngine#settings}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EngineSettings {
    /** Nothing is set. */
    EngineSettings NONE = Map::of;

    /**
     * The settings in words by their keys, those that are not set left out: what a report shows and a gate compares.
     */
    Map<String, String> described();

    /** The tool with which the team runs its scripts, if it is not the layout's own. */
    default Optional<ScriptTool> tool() {
        return Optional.empty();
    }
}
