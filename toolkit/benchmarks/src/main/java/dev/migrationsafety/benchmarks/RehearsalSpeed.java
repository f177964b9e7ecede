package dev.migrationsafety.benchmarks;

import dev.migrationsafety.benchmarks.measurement.BenchmarkServer;
import dev.migrationsafety.benchmarks.measurement.RawPsql;
import dev.migrationsafety.benchmarks.measurement.RehearsalTimes;
import dev.migrationsafety.benchmarks.measurement.Stopwatch;
import dev.migrationsafety.benchmarks.measurement.SyntheticHistory;
import dev.migrationsafety.finding.Verdict;
import java.io.IOException;
import java.util.List;

/**
 * A whole rehearsal without generated rows against raw psql, and against psql with pg_dump at every station: up, down and
 * up of every step, one process per script.
 */
final class RehearsalSpeed {
    private record Size(int steps, int tables, boolean withDumps) {}

    private static final List<Size> SIZES = List.of(
            new Size(50, 100, true), new Size(50, 300, false), new Size(200, 100, false), new Size(200, 300, false));

    private RehearsalSpeed() {}

    static void run(BenchmarkServer server) throws Exception {
        measure(server, new Size(10, 10, false));
        System.out.println("steps tables |  raw psql ms  psql+pg_dump ms  rehearsal ms | to psql  to psql+pg_dump");
        for (Size size : SIZES) {
            System.out.println(measure(server, size));
        }
    }

    private static String measure(BenchmarkServer server, Size size) throws Exception {
        try (SyntheticHistory files = SyntheticHistory.write(size.steps(), size.tables())) {
            RawPsql psql = new RawPsql(server.address());
            String database = "floor_" + size.steps() + "_" + size.tables();
            Stopwatch watch = Stopwatch.start();
            psql.rehearse(database, files);
            double floor = watch.lap();
            double dumps = Double.NaN;
            if (size.withDumps()) {
                dumps = dumps(psql, database + "_dumped", files, watch);
            }
            Verdict verdict = RehearsalTimes.withoutRows(server, files.read(), RehearsalTimes.workers());
            double ours = watch.lap();
            return String.format(
                    "%5d %6d | %12.0f  %15.0f  %12.0f | %7.2f  %15.2f  %s",
                    size.steps(), size.tables(), floor, dumps, ours, ours / floor, ours / dumps, verdict);
        }
    }

    /** Not a number where this machine's pg_dump is older than the server. */
    private static double dumps(RawPsql psql, String database, SyntheticHistory files, Stopwatch watch)
            throws InterruptedException {
        try {
            psql.rehearseWithDumps(database, files);
            return watch.lap();
        } catch (IOException e) {
            System.out.println("psql with pg_dump was not measured: " + e.getMessage());
            watch.lap();
            return Double.NaN;
        }
    }
}
