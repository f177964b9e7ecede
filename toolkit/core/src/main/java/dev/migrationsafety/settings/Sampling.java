package dev.migrationsafety.settings;

import dev.migrationsafety.data.generator.Volumes;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The amount and kind of generated rows.
 *
 * @param seed seed of all generated values
 * @param rows how many rows each table gets
 * @param tries how often each step is rehearsed, each time with other rows, at least 1
 * @param edgeShare share of the rows with values of the edge pool, from 0 to 1
 */
public record Sampling(long seed, Volumes rows, int tries, double edgeShare) {
    /** The seed that is used if none is configured: always the same, so that two runs can be compared. */
    public static final long DEFAULT_SEED = 20_260_101L;

    /** The number of rows that is used if none is configured. */
    public static final int DEFAULT_ROWS = 12;

    /** The share of rows with edge text that is used if none is configured. */
    public static final double DEFAULT_EDGE_SHARE = 0.1;

    /** Validates. */
    public Sampling {
        if (tries < 1) {
            throw new IllegalArgumentException("A step needs at least 1 try, not " + tries + ".");
        }
        if (!(edgeShare >= 0 && edgeShare <= 1)) {
            throw new IllegalArgumentException("A share must be between 0 and 1, not " + edgeShare + ".");
        }
    }

    /** The default settings. */
    public static Sampling standard() {
        return new Sampling(DEFAULT_SEED, Volumes.of(DEFAULT_ROWS), 1, DEFAULT_EDGE_SHARE);
    }

    /** The same with another seed. */
    public Sampling withSeed(long other) {
        return new Sampling(other, rows, tries, edgeShare);
    }

    /** The same with other numbers of rows. */
    public Sampling withRows(Volumes others) {
        return new Sampling(seed, others, tries, edgeShare);
    }

    /** The same with another number of tries. */
    public Sampling withTries(int number) {
        return new Sampling(seed, rows, number, edgeShare);
    }
    /**
     * The seeds of the tries: the first is the seed itself, the others are derived from it; without rows there is one.
     */
    public List<Long> seeds() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> seeds = new ArrayList<>(List.of(seed));
        while (rows.standard() > 0 && seeds.size() < tries) {
            // Short enough to be typed.
            seeds.add(random.nextLong(1_000_000_000L));
        }
        return seeds;
    }
}
