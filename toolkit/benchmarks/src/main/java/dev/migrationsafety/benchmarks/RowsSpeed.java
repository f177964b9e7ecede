package dev.migrationsafety.benchmarks;

import dev.migrationsafety.benchmarks.measurement.BenchmarkServer;
import dev.migrationsafety.benchmarks.measurement.HeapWatch;
import dev.migrationsafety.benchmarks.measurement.RawPsql;
import dev.migrationsafety.benchmarks.measurement.RehearsalTimes;
import dev.migrationsafety.benchmarks.measurement.Stopwatch;
import dev.migrationsafety.benchmarks.measurement.SyntheticHistory;
import dev.migrationsafety.finding.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * A whole rehearsal with generated rows against the same floor as without: raw psql, up, down and up of every step, one
 * process per script, on empty tables.
 */
final class RowsSpeed {
    private static final int STEPS = 50;
    private static final int TABLES = 100;
    private static final List<Integer> ROWS = List.of(0, 12, 200);

    private RowsSpeed() {}

    static void run(BenchmarkServer server) throws Exception {
        try (SyntheticHistory warm = SyntheticHistory.write(5, 5)) {
            RehearsalTimes.withRows(server, warm.read(), 12, RehearsalTimes.workers());
        }
        System.out.println("steps tables rows per table |  raw psql ms  rehearsal ms | ratio | peak heap MiB");
        try (SyntheticHistory files = SyntheticHistory.write(STEPS, TABLES)) {
            for (int rows : ROWS) {
                Stopwatch watch = Stopwatch.start();
                new RawPsql(server.address()).rehearse("floor_" + rows, files);
                double floor = watch.lap();
                HeapWatch heap = new HeapWatch();
                heap.reset();
                Verdict verdict = RehearsalTimes.withRows(server, files.read(), rows, RehearsalTimes.workers());
                double ours = watch.lap();
                System.out.println(String.format(
                        Locale.ROOT,
                        "%5d %6d %14d | %12.0f  %12.0f | %5.2f | %5d  %s",
                        STEPS,
                        TABLES,
                        rows,
                        floor,
                        ours,
                        ours / floor,
                        heap.peakMebibytes(),
                        verdict));
            }
        }
    }
}
