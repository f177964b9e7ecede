package dev.migrationsafety.experiment.schemapass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final SteppingClock clock = new SteppingClock();
    private final List<String> lines = new ArrayList<>();
    private final Progress progress = new Progress(clock, lines::add);

    @Test
    void isSilentForFiveSecondsAndThenTellsAtMostOneLineInFive() {
        progress.tell("V1");
        clock.now = clock.now.plusSeconds(4);
        progress.tell("V2");
        clock.now = clock.now.plusSeconds(1);
        progress.tell("V3");
        progress.tell("V4");
        clock.now = clock.now.plusSeconds(5);
        progress.tell("V5");

        assertThat(lines).containsExactly("V3", "V5");
    }

    private static final class SteppingClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
