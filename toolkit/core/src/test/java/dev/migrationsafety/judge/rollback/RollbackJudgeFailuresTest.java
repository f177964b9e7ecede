package dev.migrationsafety.judge.rollback;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.Judged;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Downs that fail. */
class RollbackJudgeFailuresTest {
    private static final Judge JUDGE = new RollbackJudge();
    private static final KitHistory FAILING = items().step("unset item code", "field item a int\ndrop nobody");
    private static final KitHistory FAILING_WITH_ROWS =
            items().step("optional item level\nunset item level", "field item a int\nrequire item level");
    private static final KitHistory RAISING = items().step("unset item code", "raise no rollback");
    private static final KitHistory RESTORING = items().step("field item a int", "unfield item a");

    private static boolean failsOnlyWithRows(KitHistory history) {
        try (Judged judged = Judged.of(KitProfile.FULL, history)) {
            return RollbackJudge.failsOnlyWithRows(judged.prepared());
        }
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADownThatFailsWithoutRows(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, FAILING);

        assertThat(found(opinion)).containsExactly("ERROR down-fails 002_step.down.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.down.kit failed at statement 2 (002_step.down.kit:2): code missing,"
                        + " there is no container nobody");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADownThatFailsOverRowsOnly(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, FAILING_WITH_ROWS);

        assertThat(found(opinion))
                .containsExactly("ERROR down-fails-with-rows 002_step.down.kit", "ERROR leftover item.a");
        assertThat(opinion.findings().get(1).message())
                .isEqualTo("item.a did not exist before the up and still exists after the down. Seen on empty"
                        + " tables, since the down fails on tables with rows.");
        assertThat(opinion.findings().get(0).message())
                .isEqualTo("Migration 002_step.down.kit failed on tables with rows, at statement 2"
                        + " (002_step.down.kit:2): code constraint, item.level is required, but (absent)");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADownThatOnlyRaises(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, RAISING);

        assertThat(found(opinion)).containsExactly("ERROR undeclared-point-of-no-return 002");
        assertThat(message(opinion))
                .isEqualTo("The down of 002 step only raises an error: statement 1 (002_step.down.kit:1): code raised,"
                        + " no rollback");
    }

    @Test
    void takesARaiseAfterAnotherStatementForAFailure() {
        assertThat(found(opinion(JUDGE, items().step("unset item code", "field item a int\nraise stop"))))
                .containsExactly("ERROR down-fails 002_step.down.kit");
    }

    @Test
    void saysNothingOfRowsWhereTheDownFails() {
        assertThat(opinion(JUDGE, FAILING).findings())
                .noneMatch(finding -> finding.rule().equals("value-lost"));
        assertThat(opinion(JUDGE, FAILING).rollback()).isPresent();
    }

    @Test
    void distinguishesADownThatFailsOnlyOnRows() {
        assertThat(failsOnlyWithRows(FAILING_WITH_ROWS)).isTrue();
        assertThat(failsOnlyWithRows(FAILING)).isFalse();
        assertThat(failsOnlyWithRows(RAISING)).isFalse();
        assertThat(failsOnlyWithRows(RESTORING)).isFalse();
        assertThat(failsOnlyWithRows(items().step("field item a int"))).isFalse();
    }
}
