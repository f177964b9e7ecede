package dev.migrationsafety.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossClassTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "10.1234, NULL, NULLED",
                "NULL, 0, NULL_FILLED",
                "10.1234, 10.12, PRECISION",
                "10.126, 10.13, PRECISION",
                "10.10, 10.1000, SCALE",
                "10.12, 99.12, OTHER",
                "abcdef, abc, TRUNCATION",
                "'Ann Lee', 'ann lee', CASE_OR_BLANKS",
                "2026-03-01 12:30:00+00, 2026-03-01, PRECISION",
                "2026-03-01 00:00:00, 2026-03-01, SCALE",
                "2026-03-01 12:30:00, 2026-03-01 08:30:00, ZONE",
                "abc, xyz, OTHER",
            })
    void namesTheLossOfOneValue(@Nullable String before, @Nullable String after, LossClass expected) {
        assertThat(LossClass.of(before, after)).isEqualTo(expected);
    }

    @Test
    void seesOneValueForAllAsADefault() {
        List<CellChange> changes = List.of(
                new CellChange("id=1", "status", "open", "new"),
                new CellChange("id=2", "status", "closed", "new"),
                new CellChange("id=3", "status", null, "new"));

        assertThat(LossClass.of(changes)).isEqualTo(LossClass.DEFAULT_SUBSTITUTED);
    }
}
