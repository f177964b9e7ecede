package dev.migrationsafety.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The time for shrinking: so much per finding, and so much for the whole run. Thread-safe. */
final class TimeBox {
    private final Clock clock;
    private final Duration perFinding;
    private final AtomicLong left;

    TimeBox(Reproducing limits, Clock clock) {
        this.clock = clock;
        this.perFinding = limits.perFinding();
        this.left = new AtomicLong(limits.perRun().toMillis());
    }

    /** Whether nobody wants smallest rows. */
    boolean closed() {
        return perFinding.isZero();
    }

    /** Starts the time of one finding. */
    Turn start() {
        Instant now = clock.instant();
        return new Turn(now, now.plusMillis(Math.min(perFinding.toMillis(), Math.max(0, left.get()))));
    }

    /** The time of one finding; closing it takes what was used from that of the run. */
    final class Turn implements AutoCloseable {
        private final Instant begin;
        private final Instant end;

        private Turn(Instant begin, Instant end) {
            this.begin = begin;
            this.end = end;
        }

        boolean over() {
            return !clock.instant().isBefore(end);
        }

        @Override
        public void close() {
            left.addAndGet(-Duration.between(begin, clock.instant()).toMillis());
        }
    }
}
