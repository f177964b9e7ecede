package dev.migrationsafety.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReproductionTest {
    private static final String SCRIPT = "-- step: 7\nINSERT INTO account (id) VALUES (1);\n";

    @Test
    void saysHowManyRowsAndHowSure() {
        assertThat(new Reproduction(1, true, true, SCRIPT, "").describe())
                .isEqualTo("1 row, confirmed in a" + " separate run");
        assertThat(new Reproduction(3, false, false, SCRIPT, "").describe())
                .isEqualTo("3 rows, not confirmed: a second run with them did not reproduce it; the time limit for"
                        + " shrinking expired, a smaller set may exist");
    }

    @Test
    void saysWhereTheRowsAreKeptAndWritten() {
        String after = "-- step: 7\n-- " + Reproduction.AFTER + "\nINSERT INTO account (id) VALUES (1);\n";

        assertThat(new Reproduction(1, true, true, after, "").describe())
                .isEqualTo("1 row written after the step, confirmed in a separate run");
        assertThat(new Reproduction(2, true, true, after, "regressions/a.sql").describe())
                .isEqualTo("2 rows of regressions/a.sql written after the step");
    }
}
