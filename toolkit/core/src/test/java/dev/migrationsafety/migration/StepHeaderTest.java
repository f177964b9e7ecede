package dev.migrationsafety.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepHeaderTest {
    private static final StepHeader FULL = new StepHeader("Ada", "2026", "fees", "drop the field", "yes");

    @Test
    void takesFromAnotherWhatItDoesNotSay() {
        assertThat(StepHeader.NONE.or(FULL)).isEqualTo(FULL);
        assertThat(FULL.or(new StepHeader("Bob", "2027", "rates", "none", "no")))
                .isEqualTo(FULL);
        assertThat(new StepHeader("", "", "", "none").or(FULL))
                .isEqualTo(new StepHeader("Ada", "2026", "fees", "none", "yes"));
    }
}
