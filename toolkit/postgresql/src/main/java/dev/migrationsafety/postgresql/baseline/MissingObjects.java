package dev.migrationsafety.postgresql.baseline;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.postgresql.database.PostgresDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Collects every role, schema and extension that a history needs and the environment does not make: whenever a step
 * fails for want of one, it is added and the history runs again from its start; other failures are ignored.
 */
public final class MissingObjects {
    private static final int MOST = 200;

    private final Environment environment;
    private final Function<Environment, Trial> trials;
    private final Predicate<String> available;

    /** A baseline to try on, and what must be done once it is closed. */
    public record Trial(PostgresDatabase database, Runnable afterwards) implements AutoCloseable {
        @Override
        public void close() {
            database.close();
            afterwards.run();
        }
    }

    public MissingObjects(Environment environment, Function<Environment, Trial> trials, Predicate<String> available) {
        this.environment = environment;
        this.trials = trials;
        this.available = available;
    }

    /** The configuration to paste, with what is configured already; empty if nothing is missing. */
    public Optional<String> find(MigrationHistory history) {
        Prerequisites found = new Prerequisites();
        for (int i = 0; i < MOST; i++) {
            try (Trial trial = trials.apply(found.addedTo(environment))) {
                if (!tryAll(trial.database(), history, found)) {
                    break;
                }
            } catch (BaselineFailure e) {
                // In a trial the scripts run as another role, for which the baseline may be forbidden.
                break;
            }
        }
        return found.render(environment);
    }

    /** The same for the baseline alone. */
    public Optional<String> findForBaseline() {
        Prerequisites found = new Prerequisites();
        for (int i = 0; i < MOST; i++) {
            try {
                trials.apply(found.addedTo(environment)).close();
                break;
            } catch (BaselineFailure e) {
                if (!found.learn(e.failed(), environment, available)) {
                    break;
                }
            }
        }
        return found.render(environment);
    }

    /** Whether something new was found, after which it is worth to start anew. */
    private boolean tryAll(PostgresDatabase database, MigrationHistory history, Prerequisites found) {
        database.speakEnglish();
        try (ScriptSession session = database.openSession(environment.timeZone())) {
            for (MigrationStep step : history.steps()) {
                if (session.run(step.up()) instanceof ScriptOutcome.Failed failed
                        && found.learn(failed, environment, available)) {
                    return true;
                }
                session.restore();
            }
        }
        return false;
    }

    static List<String> union(List<String> a, Iterable<String> b) {
        TreeSet<String> added = new TreeSet<>();
        b.forEach(added::add);
        a.forEach(added::remove);
        return new ArrayList<>(Stream.concat(a.stream(), added.stream()).toList());
    }
}
