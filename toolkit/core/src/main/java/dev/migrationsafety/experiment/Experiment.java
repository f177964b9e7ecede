package dev.migrationsafety.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * An experiment as a value: the data with which it starts, the moves that are applied to it, and what to observe
 * after each.
 *
 * <pre>{@code
 * Experiment.over(start)
 *         .then(Move.up(step, "UTC"), Look.WHOLE)
 *         .then(Move.down(step, "UTC"), Look.WHOLE, new Look.Difference(State.of(start)));
 * }</pre>
 *
 * @param start the data with which it starts
 * @param looks what to observe before the first move
 * @param legs the moves in their order
 */
public record Experiment(Recipe start, List<Look<?>> looks, List<Leg> legs) {
    /**
     * One move.
     *
     * @param move what is done
     * @param looks what to observe then
     */
    public record Leg(Move move, List<Look<?>> looks) {
        public Leg {
            looks = List.copyOf(looks);
        }
    }

    public Experiment {
        looks = List.copyOf(looks);
        legs = List.copyOf(legs);
    }

    /** Nothing but a look at a start. */
    public static Experiment over(Recipe start, Look<?>... looks) {
        return new Experiment(start, List.of(looks), List.of());
    }

    /** The same with more to observe before the first move. */
    public Experiment seeing(List<? extends Look<?>> more) {
        List<Look<?>> all = new ArrayList<>(looks);
        all.addAll(more);
        return new Experiment(start, all, legs);
    }

    /** The same with one move more. */
    public Experiment then(Move move, Look<?>... more) {
        return then(move, List.of(more));
    }

    /** The same with one move more. */
    public Experiment then(Move move, List<? extends Look<?>> more) {
        List<Leg> all = new ArrayList<>(legs);
        all.add(new Leg(move, List.copyOf(more)));
        return new Experiment(start, looks, all);
    }

    /** Whether it begins with all that another does and looks at. */
    public boolean beginsWith(Experiment other) {
        return start.equals(other.start)
                && looks.equals(other.looks)
                && legs.size() >= other.legs.size()
                && legs.subList(0, other.legs.size()).equals(other.legs);
    }

    /** The state after some of the moves. */
    public State state(int moves) {
        return new State(start, legs.stream().limit(moves).map(Leg::move).toList());
    }

    /** The state after all moves. */
    public State end() {
        return state(legs.size());
    }
}
