package dev.migrationsafety.catalogue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnstableTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-30T12:00:00");

    @Test
    void takesOutTimesOfTheRunAndNoOther() {
        Fact fact = new Fact(
                "finding",
                "value-lost t",
                List.of(
                        Fact.of(
                                "evidence",
                                "id=1: at '2004-11-08 14:39:46.212304+00' → '2026-11-30 11:59:10.10904+00'"),
                        Fact.of("evidence", "at '2026-12-01T05:45:00+05:45' or '2026-11-27 12:00:00'"),
                        Fact.of("evidence", "at '9999-99-99 00:00:00' on 2026-11-30"),
                        Fact.of("evidence", "measured: 12 ms on 3 rows")));

        assertThat(new Unstable(NOW).removed(fact))
                .isEqualTo(new Fact(
                        "finding",
                        "value-lost t",
                        List.of(
                                Fact.of("evidence", "id=1: at '2004-11-08 14:39:46.212304+00' → '(time of the run)'"),
                                Fact.of("evidence", "at '(time of the run)' or '2026-11-27 12:00:00'"),
                                Fact.of("evidence", "at '9999-99-99 00:00:00' on 2026-11-30"),
                                Fact.of("evidence", "measured: (time) ms on 3 rows"))));
    }
}
