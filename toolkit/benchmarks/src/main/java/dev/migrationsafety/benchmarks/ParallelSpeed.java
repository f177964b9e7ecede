package dev.migrationsafety.benchmarks;

import dev.migrationsafety.benchmarks.measurement.BenchmarkServer;
import dev.migrationsafety.benchmarks.measurement.RehearsalTimes;
import dev.migrationsafety.benchmarks.measurement.Stopwatch;
import dev.migrationsafety.benchmarks.measurement.SyntheticHistory;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.migration.MigrationHistory;

/** The same rehearsals with one worker and with as many as there are processors. */
final class ParallelSpeed {
    private static final int STEPS = 50;
    private static final int TABLES = 60;

    private ParallelSpeed() {}

    static void run(BenchmarkServer server) throws Exception {
        try (SyntheticHistory files = SyntheticHistory.write(STEPS, TABLES)) {
            MigrationHistory history = files.read();
            RehearsalTimes.withoutRows(server, history, 1);
            System.out.println("rows | one worker ms | " + RehearsalTimes.workers() + " workers ms | times faster");
            for (int rows : new int[] {0, 12}) {
                Stopwatch watch = Stopwatch.start();
                Verdict alone = rehearse(server, history, rows, 1);
                double one = watch.lap();
                Verdict together = rehearse(server, history, rows, RehearsalTimes.workers());
                double many = watch.lap();
                System.out.printf(
                        "%4d | %13.0f | %12.0f | %12.2f  %s %s%n", rows, one, many, one / many, alone, together);
            }
        }
    }

    private static Verdict rehearse(BenchmarkServer server, MigrationHistory history, int rows, int workers) {
        return rows == 0
                ? RehearsalTimes.withoutRows(server, history, workers)
                : RehearsalTimes.withRows(server, history, rows, workers);
    }
}
