package dev.migrationsafety.settings;

import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.invariant.Invariant;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The collaborators of a rehearsal: engine, servers, generator, invariants, clock.
 *
 * @param engine the engine of the history
 * @param servers opens a fresh server each time, owned and closed by the rehearsal; asked once, and once more for a
 *     history that changes cluster-wide objects
 * @param generator makes the rows
 * @param invariants rules of the domain; empty if none was named
 * @param clock gives times for the report and the expiry of waivers
 * @param progress takes a line of progress now and then; may be called from several threads
 * @param workers how many nodes are rehearsed at the same time, at least 1
 * @param command how the caller runs one node again, with {@code {node}} and {@code {seed}} in their places; empty if it
 *     cannot say
 * @param runner runs the scripts of the history
 */
public record RehearsalParts(
        DatabaseEngine engine,
        Supplier<DatabaseServer> servers,
        RecordGenerator generator,
        List<Invariant> invariants,
        Clock clock,
        Consumer<String> progress,
        int workers,
        String command,
        StepRunner runner) {
    private static final int MOST = 4;

    /** Copies the list. */
    public RehearsalParts {
        invariants = List.copyOf(invariants);
        if (workers < 1) {
            throw new IllegalArgumentException("A rehearsal needs at least one worker, not " + workers + ".");
        }
    }

    /** Of a caller that cannot say how to run one node again. */
    public RehearsalParts(
            DatabaseEngine engine,
            Supplier<DatabaseServer> servers,
            RecordGenerator generator,
            List<Invariant> invariants,
            Clock clock,
            Consumer<String> progress,
            int workers) {
        this(engine, servers, generator, invariants, clock, progress, workers, "", StepRunner.SESSIONS);
    }

    /** The command that runs one node again. */
    public String command(String node, long seed) {
        return command.replace("{node}", node).replace("{seed}", String.valueOf(seed));
    }

    /** As many workers as there are processors, and no more than four, since each has several databases open. */
    public static int workersHere() {
        return Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }
}
