package dev.migrationsafety.experiment.schemapass;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.migration.MigrationHistory;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the ups of a history from the baseline in one session, as a tool does that keeps its session: what a script leaves
 * set is set for those after it. Runs each up once, when a step first asks for it. Thread-safe.
 */
final class OneSession implements AutoCloseable {
    private final MigrationHistory history;
    private final StepRunner runner;
    private final String zone;
    private final Supplier<Database> baseline;
    private int ran;
    private Optional<ScriptOutcome.Failed> failure = Optional.empty();
    private @Nullable Database database;
    private @Nullable ToolSession session;

    OneSession(MigrationHistory history, StepRunner runner, String zone, Supplier<Database> baseline) {
        this.history = history;
        this.runner = runner;
        this.zone = zone;
        this.baseline = baseline;
    }

    /** The error of the up of a step, if all before it succeeded; the number of the step starts from one. */
    synchronized Optional<ScriptOutcome.Failed> failure(int index) {
        while (ran < index && failure.isEmpty()) {
            ScriptOutcome outcome = ready().run(history.steps().get(ran).up());
            ran++;
            if (outcome instanceof ScriptOutcome.Failed failed) {
                failure = Optional.of(failed);
                close();
            }
        }
        return ran == index ? failure : Optional.empty();
    }

    private ToolSession ready() {
        ToolSession open = session;
        if (open == null) {
            Database made = baseline.get();
            database = made;
            open = new ToolSession(runner, made, zone, history.session());
            session = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        ToolSession open = session;
        Database made = database;
        session = null;
        database = null;
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            if (made != null) {
                made.close();
            }
        }
    }
}
