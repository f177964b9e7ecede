package dev.migrationsafety.benchmarks.measurement;

/** Takes times in milliseconds. */
public final class Stopwatch {
    private long last = System.nanoTime();

    public static Stopwatch start() {
        return new Stopwatch();
    }

    /** Milliseconds since the start or the last lap. */
    public double lap() {
        long now = System.nanoTime();
        double milliseconds = (now - last) / 1e6;
        last = now;
        return milliseconds;
    }
}
