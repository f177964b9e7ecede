package dev.migrationsafety.counterexample.shrinking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeltaDebuggingTest {
    private static final List<Integer> NUMBERS =
            IntStream.rangeClosed(1, 500).boxed().toList();

    @Test
    void findsTheOneThatFails() {
        assertThat(DeltaDebugging.minimize(NUMBERS, some -> some.contains(377), DeltaDebuggingTest::never))
                .containsExactly(377);
    }

    @Test
    void findsThoseThatOnlyFailTogether() {
        List<Integer> needed = List.of(3, 250, 499);

        assertThat(DeltaDebugging.minimize(NUMBERS, some -> some.containsAll(needed), DeltaDebuggingTest::never))
                .isEqualTo(needed);
    }

    @Test
    void keepsAnyTwoWhereTwoAreNeeded() {
        assertThat(DeltaDebugging.minimize(NUMBERS, some -> some.size() > 1, DeltaDebuggingTest::never))
                .hasSize(2);
    }

    @Test
    void keepsAllWhereNoneCanGo() {
        List<Integer> four = NUMBERS.subList(0, 4);

        assertThat(DeltaDebugging.minimize(four, four::equals, DeltaDebuggingTest::never))
                .isEqualTo(four);
    }

    @Test
    void asksAFewTimesForOneAmongMany() {
        List<List<Integer>> asked = new ArrayList<>();
        DeltaDebugging.minimize(
                NUMBERS,
                some -> {
                    asked.add(some);
                    return some.contains(377);
                },
                DeltaDebuggingTest::never);

        assertThat(asked).hasSizeLessThan(20).doesNotContain(List.of());
    }

    @Test
    void triesNothingMoreOnceTheTimeIsOver() {
        List<List<Integer>> asked = new ArrayList<>();
        List<Integer> found = DeltaDebugging.minimize(
                NUMBERS,
                some -> {
                    asked.add(some);
                    return some.contains(377);
                },
                () -> asked.size() == 3);

        assertThat(asked).hasSize(3);
        assertThat(found).contains(377).hasSizeLessThan(NUMBERS.size());
    }

    private static boolean never() {
        return false;
    }
}
