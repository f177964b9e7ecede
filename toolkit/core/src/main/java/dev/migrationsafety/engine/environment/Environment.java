package dev.migrationsafety.engine.environment;

import dev.migrationsafety.migration.Script;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The environment in which migrations run: time zone, init scripts, baseline scripts, timeouts.
 *
 * @param timeZone time zone of the sessions, for example {@code UTC}
 * @param init scripts that an administrator runs before the baseline
 * @param baseline scripts that the role of the migrations runs before step 1, and whose records must survive
 * @param timeout how long one script or one observation may take
 * @param settings what only the engine knows
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Environment(
        String timeZone, List<Script> init, List<Script> baseline, Duration timeout, EngineSettings settings) {
    /** Copies the lists. */
    public Environment {
        init = List.copyOf(init);
        baseline = List.copyOf(baseline);
    }

    /** UTC, no scripts, five minutes, and nothing set for the engine. */
    public static Environment standard() {
        return of(EngineSettings.NONE);
    }

    /** UTC, no scripts and five minutes. */
    public static Environment of(EngineSettings settings) {
        return new Environment("UTC", List.of(), List.of(), Duration.ofMinutes(5), settings);
    }

    /** The same with other scripts of the baseline. */
    public Environment withBaseline(List<Script> scripts) {
        return new Environment(timeZone, init, scripts, timeout, settings);
    }

    /** The same with other settings of the engine. */
    public Environment with(EngineSettings other) {
        return new Environment(timeZone, init, baseline, timeout, other);
    }
}
