package dev.migrationsafety.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * A state that an experiment reaches: its start data and the moves so far.
 *
 * @param start the data with which it started
 * @param moves what was done to them
 */
public record State(Recipe start, List<Move> moves) {
    public State {
        moves = List.copyOf(moves);
    }

    /** A start to which nothing was done. */
    public static State of(Recipe start) {
        return new State(start, List.of());
    }

    /** The state after one more move. */
    public State after(Move move) {
        List<Move> more = new ArrayList<>(moves);
        more.add(move);
        return new State(start, more);
    }
}
