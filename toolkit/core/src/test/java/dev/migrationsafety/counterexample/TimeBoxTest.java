package dev.migrationsafety.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.settings.Reproducing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeBoxTest {
    private final StoppedClock clock = new StoppedClock();
    private final TimeBox box =
            new TimeBox(new Reproducing(Duration.ofSeconds(5), Duration.ofSeconds(12), List.of()), clock);

    @Test
    void endsTheTimeOfAFinding() {
        try (TimeBox.Turn turn = box.start()) {
            clock.pass(4);
            assertThat(turn.over()).isFalse();
            turn.check();

            clock.pass(1);
            assertThat(turn.over()).isTrue();
            assertThatThrownBy(turn::check).isInstanceOf(TimeOverException.class);
        }
        assertThat(box.spent()).isFalse();
    }

    @Test
    void endsTheTimeOfTheRun() {
        useTurn(5);
        useTurn(5);

        try (TimeBox.Turn turn = box.start()) {
            clock.pass(2);
            assertThat(turn.over()).isTrue();
        }
        assertThat(box.spent()).isTrue();
        try (TimeBox.Turn turn = box.start()) {
            assertThat(turn.over()).isTrue();
        }
    }

    /** Two workers at the same time do not get the rest of the run twice. */
    @Test
    void addsUpWhatSeveralWorkersUse() {
        useTurn(5);
        try (TimeBox.Turn one = box.start();
                TimeBox.Turn other = box.start()) {
            clock.pass(4);
            assertThat(one.over()).isFalse();
            assertThat(other.over()).isTrue();
            assertThat(one.over()).isTrue();
        }
    }

    @Test
    void givesTheRestOfTheRunForCollectingRows() {
        useTurn(5);
        try (TimeBox.Turn turn = box.startCollecting()) {
            clock.pass(6);
            assertThat(turn.over()).isFalse();
            clock.pass(1);
            assertThat(turn.over()).isTrue();
        }
        assertThat(box.spent()).isTrue();
    }

    private void useTurn(long seconds) {
        try (TimeBox.Turn turn = box.start()) {
            assertThat(turn.over()).isFalse();
            clock.pass(seconds);
        }
    }

    private static final class StoppedClock extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
