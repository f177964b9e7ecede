package dev.migrationsafety.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.kit.report.Reports;
import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void isShortWhereAllIsSafe() {
        assertThat(new TextReport().write(Reports.safe()))
                .isEqualTo(
                        """
                        SAFE  classpath:db/migration
                          16 steps, PostgreSQL 18.6 (embedded), seed 1494, 8.4 s
                          up SAFE (1204 examined), rollback SAFE (18312 examined), invariants SAFE (96 examined)
                          2 of 3 transitions exercised

                        Accepted
                          - rollback-loses-data customer.display_name in 12: declared lossy by customer team, display names are cosmetic and can be typed again

                        Data of the new version that a rollback loses
                          - 4: posting.memo: 11 of 11 values

                        Not examined
                          - rows written at the new version before a down
                          - locks, duration on large tables, crash in the middle of a step, writers at the same time
                          - boundary values of each type change are drawn near the border, not proved complete
                        """);
    }

    @Test
    void tellsEachStepWithAFinding() {
        assertThat(new TextReport().write(Reports.unsafe()))
                .startsWith(
                        """
                        UNSAFE  classpath:db/migration
                          16 steps, PostgreSQL 18.6 (embedded), seed 1494, 8.4 s
                          up INCONCLUSIVE (1204 examined), rollback UNSAFE (18312 examined), invariants UNSAFE (96 examined)
                          2 of 3 transitions exercised

                        The history as a whole
                          WARNING server-version
                            The version of production is not told; this ran on PostgreSQL 18.6 <newest & latest>.
                            Next: Set version: in migration-safety.yml to the version of production.
                            Fingerprint\s""")
                .contains(
                        """

                        UNSAFE  V5 fees: up, down, up
                          ERROR leftover  U5__fees.sql
                            After the down of V5, type fee_kind is still there; it was not there before the up.
                              type fee_kind: enum ('MONTHLY', 'CARD', 'TRANSFER'), owner ledger_owner
                            Next: Add DROP TYPE fee_kind to U5__fees.sql after the table that uses it.
                            Fingerprint %s

                        UNSAFE  V11 four decimals: up, down, up
                          ERROR value-lost  U11__four_decimals.sql:4
                        """
                                .formatted(Reports.leftover().fingerprint()));
    }

    @Test
    void saysThatAReportIsPartial() {
        assertThat(new TextReport().write(Reports.partial()))
                .startsWith(
                        """
                        SAFE (partial: only 3)  classpath:db/migration
                          1 of 16 steps, PostgreSQL 18.6 (embedded), seed 1494, 8.4 s
                        """);
    }
}
