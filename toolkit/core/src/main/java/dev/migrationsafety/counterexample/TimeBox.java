package dev.migrationsafety.counterexample;

import dev.migrationsafety.settings.Reproducing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The time limits for shrinking: one per finding, and one for the whole run. Thread-safe. */
public final class TimeBox {
    private final Clock clock;
    private final Duration perFinding;
    private final AtomicLong left;

    public TimeBox(Reproducing limits, Clock clock) {
        this.clock = clock;
        this.perFinding = limits.perFinding();
        this.left = new AtomicLong(limits.perRun().toMillis());
    }

    /** Whether the search for smallest rows is disabled. */
    public boolean closed() {
        return perFinding.isZero();
    }

    /** Whether the time of the run is used up. */
    public boolean spent() {
        return left.get() <= 0;
    }

    /** Starts the time of one finding. */
    public Turn start() {
        Instant now = clock.instant();
        return new Turn(now, now.plus(perFinding));
    }

    /** Starts the time in which the rows of all findings of a step are collected: what is left of the run's. */
    public Turn startCollecting() {
        return new Turn(clock.instant(), Instant.MAX);
    }

    /**
     * The time of one piece of work; what it uses is taken from that of the run at each question. Used by one thread.
     */
    public final class Turn implements AutoCloseable {
        private final Instant end;
        private Instant counted;

        private Turn(Instant begin, Instant end) {
            this.end = end;
            this.counted = begin;
        }

        boolean over() {
            Instant now = count();
            return spent() || !now.isBefore(end);
        }

        /**
         * Ends what is under way once the time is over.
         *
         * @throws TimeOverException if it is
         */
        void check() {
            if (over()) {
                throw new TimeOverException();
            }
        }

        private Instant count() {
            Instant now = clock.instant();
            left.addAndGet(-Duration.between(counted, now).toMillis());
            counted = now;
            return now;
        }

        @Override
        public void close() {
            count();
        }
    }
}
