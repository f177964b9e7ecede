package dev.migrationsafety.benchmarks;

import dev.migrationsafety.benchmarks.measurement.BenchmarkServer;
import dev.migrationsafety.benchmarks.measurement.RehearsalTimes;
import dev.migrationsafety.benchmarks.measurement.Stopwatch;
import dev.migrationsafety.benchmarks.measurement.SyntheticHistory;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.finding.Verdict;

/** What rehearsals of two sizes do on the server, how often and how long; with generated rows and one worker. */
final class RehearsalStatistics {
    private static final int ROWS = 12;

    private RehearsalStatistics() {}

    static void run(BenchmarkServer server) throws Exception {
        measure(server, 5);
        for (int steps : new int[] {10, 50}) {
            System.out.println(measure(server, steps));
        }
    }

    private static String measure(BenchmarkServer server, int steps) throws Exception {
        try (SyntheticHistory files = SyntheticHistory.write(steps, steps)) {
            Statistics statistics = new Statistics();
            Stopwatch watch = Stopwatch.start();
            Verdict verdict = RehearsalTimes.counted(server, files.read(), ROWS, 1, statistics);
            return String.format(
                    "%d steps, %d tables, %d rows a table: %.0f ms, %s%n%s",
                    steps, steps, ROWS, watch.lap(), verdict, statistics.table());
        }
    }
}
