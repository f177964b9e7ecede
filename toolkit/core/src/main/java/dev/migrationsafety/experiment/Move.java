package dev.migrationsafety.experiment;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.migration.Script;
import java.util.List;

/** An operation of an experiment on its database, for example an up or a down. */
public sealed interface Move {
    /** The way that steps are run. */
    enum Direction {
        UP,
        DOWN
    }

    /**
     * Runs the ups or the downs of steps as their tool does, up to the first that fails.
     *
     * @param steps the steps
     * @param direction which of their scripts
     * @param zone time zone of the session
     * @param triggers whether the user's triggers fire
     */
    record Steps(StepRange steps, Direction direction, String zone, boolean triggers) implements Move {
        /** The scripts in the order in which they run. */
        public List<Script> scripts() {
            return direction == Direction.UP ? steps.ups() : steps.downs();
        }

        /** The same without the user's triggers. */
        public Steps withoutTriggers() {
            return new Steps(steps, direction, zone, false);
        }

        StepRunner runner() {
            return steps.runner();
        }
    }

    /**
     * Runs one script in a session of its own.
     *
     * @param script the script
     * @param zone time zone of the session
     * @param binding whether an experiment ends where it fails
     */
    record Run(Script script, String zone, boolean binding) implements Move {}

    /**
     * Runs a script in a session of its own, and takes the answer of its last query.
     *
     * @param script the script
     * @param zone time zone of the session
     */
    record Ask(Script script, String zone) implements Move {}

    /**
     * Sets counters such as sequences, back or forward; nothing where the engine has none.
     *
     * @param positions the positions to set
     */
    record Rewind(List<CounterPosition> positions) implements Move {
        public Rewind {
            positions = List.copyOf(positions);
        }
    }

    /** Lets scripts see every record; nothing where the engine hides none. */
    record ShowAll() implements Move {}

    /** Runs the ups of steps. */
    static Steps up(StepRange steps, String zone) {
        return new Steps(steps, Direction.UP, zone, true);
    }

    /** Runs the downs of steps. */
    static Steps down(StepRange steps, String zone) {
        return new Steps(steps, Direction.DOWN, zone, true);
    }
}
