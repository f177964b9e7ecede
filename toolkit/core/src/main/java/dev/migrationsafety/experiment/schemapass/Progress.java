package dev.migrationsafety.experiment.schemapass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Prints a line of progress from time to time; silent for the first five seconds. Thread-safe. */
public final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private final Clock clock;
    private final Consumer<String> out;
    private Instant last;

    public Progress(Clock clock, Consumer<String> out) {
        this.clock = clock;
        this.out = out;
        this.last = clock.instant();
    }

    public synchronized void tell(String line) {
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
            last = now;
            out.accept(line);
        }
    }
}
