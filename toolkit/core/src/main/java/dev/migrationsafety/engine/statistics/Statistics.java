package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.engine.DatabaseServer;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts the operations on a server and measures their time. The times of several threads add up, so that they may
 * exceed the wall time; a call that throws counts too. Thread-safe.
 *
 * <pre>{@code
 * Statistics statistics = new Statistics();
 * try (DatabaseServer server = statistics.around(engine.open(provisioned, environment))) {
 *     ...
 * }
 * System.out.print(statistics.table());
 * }</pre>
 */
public final class Statistics {
    private final LongSupplier nanoTime;
    private final Map<Operation, Usage> usages = new EnumMap<>(Operation.class);

    /** Starts at zero. */
    public Statistics() {
        this(System::nanoTime);
    }

    Statistics(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * How often something was done, and how long it took.
     *
     * @param count how often
     * @param time how long all of it took together
     */
    public record Usage(long count, Duration time) {
        private Usage plus(Duration more) {
            return new Usage(count + 1, time.plus(more));
        }
    }

    /** The same server, whatever is done on it or on its databases being counted here. */
    public DatabaseServer around(DatabaseServer server) {
        return new CountedServer(server, this);
    }

    /**
     * Does something on a server, and counts it where that server is counted.
     *
     * @param work what is done
     */
    public static <T> T count(DatabaseServer server, Operation operation, Supplier<T> work) {
        return server.capability(Statistics.class)
                .map(statistics -> statistics.count(operation, work))
                .orElseGet(work);
    }

    /** What was counted so far; operations that were never done are absent. */
    public synchronized Map<Operation, Usage> usages() {
        return Collections.unmodifiableMap(new EnumMap<>(usages));
    }

    /** What was counted so far, as a table with one line per operation. */
    public String table() {
        StringBuilder table = new StringBuilder(line("operation", "count", "total ms", "mean ms"));
        usages().forEach((operation, usage) -> table.append(line(
                operation.words(),
                String.valueOf(usage.count()),
                String.valueOf(usage.time().toMillis()),
                tenths(usage.time().dividedBy(usage.count())))));
        return table.toString();
    }

    private static String line(String operation, String count, String total, String mean) {
        return String.format("%-30s %8s %10s %9s%n", operation, count, total, mean)
                .replace("\r\n", "\n");
    }

    private static String tenths(Duration time) {
        long tenths = Math.round(time.toNanos() / 100_000.0);
        return tenths / 10 + "." + tenths % 10;
    }

    <T> T count(Operation operation, Supplier<T> work) {
        long start = nanoTime.getAsLong();
        try {
            return work.get();
        } finally {
            add(operation, Duration.ofNanos(nanoTime.getAsLong() - start));
        }
    }

    void run(Operation operation, Runnable work) {
        long start = nanoTime.getAsLong();
        try {
            work.run();
        } finally {
            add(operation, Duration.ofNanos(nanoTime.getAsLong() - start));
        }
    }

    private synchronized void add(Operation operation, Duration time) {
        usages.put(
                operation,
                usages.getOrDefault(operation, new Usage(0, Duration.ZERO)).plus(time));
    }
}
