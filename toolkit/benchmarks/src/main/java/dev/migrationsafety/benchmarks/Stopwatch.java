package dev.migrationsafety.benchmarks;

/** Takes times in milliseconds. */
final class Stopwatch {
    private long last = System.nanoTime();

    static Stopwatch start() {
        return new Stopwatch();
    }

    /** Milliseconds since the start or the last lap. */
    double lap() {
        long now = System.nanoTime();
        double milliseconds = (now - last) / 1e6;
        last = now;
        return milliseconds;
    }
}
