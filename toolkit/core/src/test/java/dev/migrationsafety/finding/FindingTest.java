package dev.migrationsafety.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingTest {
    private static FindingBuilder lost(String lossClass) {
        return Finding.of("value-lost", Severity.ERROR, Claim.ROLLBACK)
                .step("2")
                .subject("account.balance")
                .lossClass(lossClass)
                .next("Keep it.");
    }

    @Test
    void isTheSameFactWhateverTheRowsSay() {
        assertThat(lost("precision").message("3 rows").fingerprint())
                .isEqualTo(lost("precision").message("4 rows").fingerprint());
    }

    @Test
    void isAnotherFactWhenTheSameColumnLosesMore() {
        assertThat(lost("precision").message("3 rows").fingerprint())
                .isNotEqualTo(lost("value nulled").message("3 rows").fingerprint());
    }
}
