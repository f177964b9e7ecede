package dev.migrationsafety.benchmarks;

import dev.migrationsafety.data.GeneratedRows;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.migration.HistoryReader;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.rehearsal.RehearsalParts;
import dev.migrationsafety.rehearsal.RehearsalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A whole rehearsal without generated rows against raw psql. */
final class RehearsalSpeed {
    private record Size(int steps, int tables) {}

    private static final List<Size> SIZES =
            List.of(new Size(50, 100), new Size(50, 300), new Size(200, 100), new Size(200, 300));

    private RehearsalSpeed() {}

    static void run(BenchmarkServer server) throws Exception {
        System.out.println("steps tables | raw psql ms | rehearsal ms | ratio");
        rehearse(server, new Size(10, 10));
        for (Size size : SIZES) {
            rehearse(server, size);
        }
    }

    private static void rehearse(BenchmarkServer server, Size size) throws Exception {
        Path folder = Files.createTempDirectory("migration-safety-benchmark");
        try {
            SyntheticHistory files = SyntheticHistory.write(folder, size.steps(), size.tables());
            HistoryReader reader = new HistoryReader(RehearsalSpeed.class.getClassLoader());
            MigrationHistory history = reader.read(reader.files(folder.toString()), "", "", Map.of());
            RawPsql psql = new RawPsql(server.address());
            String database = "floor_" + size.steps() + "_" + size.tables();
            long start = System.nanoTime();
            psql.rehearse(database, files);
            long floor = System.nanoTime() - start;
            start = System.nanoTime();
            Verdict verdict = rehearse(server, history, RehearsalParts.workersHere());
            long ours = System.nanoTime() - start;
            System.out.printf(
                    "%5d %6d | %11d | %12d | %5.2f  %s%n",
                    size.steps(), size.tables(), floor / 1_000_000, ours / 1_000_000, (double) ours / floor, verdict);
        } finally {
            delete(folder);
        }
    }

    private static Verdict rehearse(BenchmarkServer server, MigrationHistory history, int workers) {
        RehearsalParts parts = new RehearsalParts(
                server::open,
                request -> new GeneratedRows(List.of(), Map.of()),
                List.of(),
                Clock.systemUTC(),
                line -> {},
                workers);
        try (Rehearsal rehearsal =
                new Rehearsal(history, RehearsalSettings.standard().withRows(0), parts, "benchmark")) {
            rehearsal.rehearseAll();
            return rehearsal.report().verdict();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
