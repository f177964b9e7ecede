package dev.migrationsafety.settings;

import java.time.Duration;
import java.util.List;

/**
 * How failing rows are made small, and which are tried again.
 *
 * @param perFinding longest time for the smallest rows of one finding; zero if none are looked for
 * @param perRun longest time for those of all findings of a run, workers added up
 * @param regressions formerly failing rows, which are replayed first at their step
 */
public record Reproducing(Duration perFinding, Duration perRun, List<RegressionRows> regressions) {
    private static final Duration FINDING = Duration.ofSeconds(5);
    private static final Duration RUN = Duration.ofSeconds(30);

    /** Copies the list. */
    public Reproducing {
        regressions = List.copyOf(regressions);
    }

    /** What is done if nothing is configured. */
    public static Reproducing standard() {
        return new Reproducing(FINDING, RUN, List.of());
    }

    /** The same with formerly failing rows. */
    public Reproducing with(List<RegressionRows> rows) {
        return new Reproducing(perFinding, perRun, rows);
    }

    /** The same without looking for smallest rows. */
    public Reproducing withoutShrinking() {
        return new Reproducing(Duration.ZERO, Duration.ZERO, regressions);
    }
}
