package dev.migrationsafety.judge;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is one second later each time it is read, so that one script takes one second. */
final class TickingClock extends Clock {
    private long seconds;

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A rehearsal reads instants only.");
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochSecond(seconds++);
    }
}
