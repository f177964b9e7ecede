package dev.migrationsafety.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.attribution.Journal;
import dev.migrationsafety.finding.ObservationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final List<String> firstHalves = Collections.synchronizedList(new ArrayList<>());

    @Test
    void beginsNodesInOrderAndGivesEachItsOwnOutcome() {
        try (Background background = new Background(2)) {
            for (String node : List.of("1", "2", "3")) {
                background.start(node, () -> {
                    firstHalves.add(node);
                    return () -> nodeOutcome(node);
                });
            }

            assertThat(background.nodeOutcome("3").orElseThrow().node()).isEqualTo("3");
            assertThat(background.nodeOutcome("1").orElseThrow().node()).isEqualTo("1");
            assertThat(background.nodeOutcome("4")).isEmpty();
            assertThat(firstHalves).containsExactly("1", "2", "3");
        }
    }

    @Test
    void runsANodeWithoutAFirstHalfBesideThoseThatWait() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        try (Background background = new Background(2)) {
            background.start("1", () -> {
                await(go);
                return () -> nodeOutcome("1");
            });
            background.startBeside("full rollback", () -> nodeOutcome("full rollback"));

            assertThat(background.nodeOutcome("full rollback").orElseThrow().node())
                    .isEqualTo("full rollback");
            go.countDown();
            assertThat(background.nodeOutcome("1").orElseThrow().node()).isEqualTo("1");
        }
    }

    @Test
    void runsSecondHalvesAtTheSameTimeAndHoldsAscentsBack() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        try (Background background = new Background(2)) {
            for (int node = 1; node <= 6; node++) {
                String name = String.valueOf(node);
                background.start(name, () -> {
                    begun.incrementAndGet();
                    return () -> {
                        together.countDown();
                        await(go);
                        return nodeOutcome(name);
                    };
                });
            }

            assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(begun.get()).isLessThanOrEqualTo(3);
            go.countDown();
            assertThat(background.nodeOutcome("6").orElseThrow().node()).isEqualTo("6");
        }
    }

    @Test
    void givesTheFailureOfANodeToWhoeverAsksAndGoesOn() {
        try (Background background = new Background(1)) {
            background.start("1", () -> {
                throw new ObservationException("the server is gone");
            });
            background.start("2", () -> () -> nodeOutcome("2"));

            assertThatThrownBy(() -> background.nodeOutcome("1"))
                    .isInstanceOf(ObservationException.class)
                    .hasMessage("the server is gone");
            assertThat(background.nodeOutcome("2").orElseThrow().node()).isEqualTo("2");
        }
    }

    @Test
    void leavesNobodyWaitingForANodeWhoseAscentRanOutOfMemory() {
        try (Background background = new Background(1)) {
            for (int node = 1; node <= 4; node++) {
                background.start(String.valueOf(node), () -> {
                    throw new OutOfMemoryError("as in a test");
                });
            }

            assertThatThrownBy(() -> background.nodeOutcome("4"))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("as in a test");
        }
    }

    @Test
    void leavesNobodyWaitingWhenItIsClosed() {
        Background background = new Background(1);
        background.start("1", () -> () -> {
            await(new CountDownLatch(1));
            return nodeOutcome("1");
        });
        background.start("2", () -> () -> nodeOutcome("2"));

        background.close();

        assertThatThrownBy(() -> background.nodeOutcome("2")).isInstanceOf(ObservationException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObservationException("interrupted", e);
        }
    }

    private static NodeOutcome nodeOutcome(String node) {
        return new NodeOutcome(node, Journal.ofHistory(node), Duration.ZERO);
    }
}
