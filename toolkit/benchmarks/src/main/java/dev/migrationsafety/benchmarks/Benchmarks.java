package dev.migrationsafety.benchmarks;

import dev.migrationsafety.benchmarks.measurement.BenchmarkServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs benchmarks by name and prints ratios.
 *
 * <pre>{@code
 * mvn -q -Pbenchmarks -pl toolkit/benchmarks -am verify -DskipTests -Dbenchmark=rehearsal
 * }</pre>
 */
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "database",
            DatabaseSpeed::run,
            "digest",
            DigestSpeed::run,
            "load",
            LoadSpeed::run,
            "parallel",
            ParallelSpeed::run,
            "rehearsal",
            RehearsalSpeed::run,
            "rows",
            RowsSpeed::run,
            "shrink",
            server -> ShrinkSpeed.run(),
            "snapshot",
            SnapshotSpeed::run,
            "statistics",
            RehearsalStatistics::run));

    private Benchmarks() {}

    /** The names of all benchmarks, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** One benchmark; prints its table. */
    @FunctionalInterface
    interface Benchmark {
        void run(BenchmarkServer server) throws Exception;
    }

    /**
     * Runs the named benchmarks, {@code all} for all.
     *
     * @param names names, for example {@code rehearsal}
     */
    public static void main(String[] names) throws Exception {
        List<String> wanted = List.of(names).contains("all") ? names() : List.of(names);
        for (String name : wanted) {
            Benchmark benchmark = ALL.get(name);
            if (benchmark == null) {
                throw new IllegalArgumentException("There is no benchmark " + name + ". There are: " + ALL.keySet());
            }
            System.out.println("== " + name + ", heap limit "
                    + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB, "
                    + Runtime.getRuntime().availableProcessors() + " processors");
            try (BenchmarkServer server = BenchmarkServer.start()) {
                benchmark.run(server);
            }
        }
    }
}
