package dev.migrationsafety.experiment;

import java.util.List;

/**
 * The result of an experiment.
 *
 * @param experiment the experiment
 * @param seen first the start, then one for each move, up to the first that failed
 */
public record Trace(Experiment experiment, List<MoveResult> seen) {
    public Trace {
        seen = List.copyOf(seen);
    }

    /** As much of it as belongs to an experiment with which this one begins. */
    public Trace upTo(Experiment shorter) {
        int most = Math.min(seen.size(), shorter.legs().size() + 1);
        return new Trace(shorter, seen.subList(0, most));
    }

    /** What the start was seen to be. */
    public MoveResult start() {
        return seen.get(0);
    }

    /** Whether a move was made, counted from 1. */
    public boolean reached(int move) {
        return seen.size() > move;
    }

    /** A move that was made, counted from 1. */
    public MoveResult after(int move) {
        return seen.get(move);
    }

    /** The last move that was made. */
    public MoveResult last() {
        return seen.get(seen.size() - 1);
    }

    /** Whether every move was made and succeeded. */
    public boolean complete() {
        return seen.size() == experiment.legs().size() + 1 && last().succeeded();
    }
}
