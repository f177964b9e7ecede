package dev.migrationsafety.rehearsal;

import static dev.migrationsafety.rehearsal.KitRehearsals.bank;
import static dev.migrationsafety.rehearsal.KitRehearsals.findings;
import static dev.migrationsafety.rehearsal.KitRehearsals.rehearse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a lack of powers does to verdicts: it never hides a fault, but it makes faults of what is none, since no judge says
 * yet that its question is not applicable.
 */
class KitPowersTest {
    private static final KitHistory TOUCHING = bank().step(
                    "field account changes int\ntrigger account touch changes",
                    "untrigger account touch\nunfield account changes")
            .step("set account balance=@balance", "# nothing");
    private static final KitHistory COUNTING = bank().step(
                    "counter numbers posting seq\nfield posting seq long", "unfield posting seq\nuncounter numbers")
            .step(
                    """
                    insert account id=777 number=x7
                    insert posting id=999 account_id=777 amount=1:decimal seq=next(numbers)
                    """,
                    """
                    remove posting where id=999
                    remove account where id=777
                    """);

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void reportsWhatTriggersDoWhereTheyCanBeDisabled(KitProfile profile) {
        assertThat(findings(rehearse(profile, TOUCHING)))
                .containsExactly(
                        profile == KitProfile.WITHOUT_TRIGGERS
                                ? "ERROR value-lost 003 account.changes"
                                : "WARNING touched-by-trigger 003 account.changes");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void letsTheSecondUpCountAsTheFirstWhereCountersCanBeSet(KitProfile profile) {
        if (profile == KitProfile.WITHOUT_COUNTERS) {
            assertThat(findings(rehearse(profile, COUNTING)))
                    .containsExactly("ERROR second-up-differs 003 posting.seq");
        } else {
            assertThat(findings(rehearse(profile, COUNTING))).isEmpty();
        }
    }
}
