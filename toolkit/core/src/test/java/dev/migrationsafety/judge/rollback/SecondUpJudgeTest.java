package dev.migrationsafety.judge.rollback;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondUpJudgeTest {
    private static final Judge JUDGE = new SecondUpJudge();
    private static final KitHistory NUMBERING = items().step(
                    "counter numbers\ninsert item id=next(numbers) level=1", "remove item where level=1")
            .step("field item seq long\nset item seq=next(numbers)", "unfield item seq");

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatWhatTheDownLeftStops(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, items().step("container audit", "# nothing"));

        assertThat(found(opinion)).containsExactly("ERROR second-up-fails 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit fails when it runs again after the down, at statement 1"
                        + " (002_step.up.kit:1): code exists, container audit exists already");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatDependsOnTheZone(KitProfile profile) {
        Opinion opinion =
                opinion(JUDGE, profile, items().step("field item zone text\nset item zone=$zone", "unfield item zone"));

        assertThat(found(opinion)).containsExactly("ERROR session-dependent item.zone");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit gives a different result if the session time zone is"
                        + " Asia/Kathmandu instead of UTC.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADownThatDependsOnTheZone(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, moved("\nfield spot day date"));

        assertThat(found(opinion)).containsExactly("ERROR session-dependent spot.zone");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.down.kit gives a different result if the session time zone is"
                        + " Asia/Kathmandu instead of UTC.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void asksNoOtherZoneWhereThereAreNoMoments(KitProfile profile) {
        assertThat(found(opinion(JUDGE, profile, moved("")))).isEmpty();
    }

    private static KitHistory moved(String field) {
        return new KitHistory()
                .step("container spot\nfield spot zone text" + field + "\ninsert spot id=1 zone=UTC")
                .step("set spot zone=moved where zone=UTC", "set spot zone=$zone where zone=moved");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatDoesLessTheSecondTime(KitProfile profile) {
        Opinion opinion = opinion(
                JUDGE,
                profile,
                items().step(
                                "field item rank int\nset item rank=1 where extra.done=absent\nset item extra.done=yes",
                                "unfield item rank"));

        assertThat(found(opinion)).containsExactly("ERROR second-up-differs item.rank");
        assertThat(message(opinion))
                .isEqualTo("Up, down and up again of 002 step end in a different state than the first up: item.rank.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void letsTheSecondUpCountAsTheFirstWhereCountersCanBeSet(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, NUMBERING);

        if (profile == KitProfile.WITHOUT_COUNTERS) {
            assertThat(found(opinion)).containsExactly("ERROR second-up-differs item.seq");
        } else {
            assertThat(found(opinion)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsAnUpThatEndsWhereTheFirstEnded(KitProfile profile) {
        Opinion opinion =
                opinion(JUDGE, profile, items().step("field item kind text required fill=plain", "unfield item kind"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes()).isEmpty();
    }

    @Test
    void leavesWhatTheDownLostToOthers() {
        assertThat(found(opinion(JUDGE, items().step("unset item code", "# nothing"))))
                .isEmpty();
        assertThat(found(opinion(JUDGE, items().step("field item a int if-missing", "# nothing"))))
                .isEmpty();
    }

    @Test
    void saysNothingWhereTheDownFails() {
        Opinion opinion = opinion(JUDGE, items().step("container audit", "raise no rollback"));

        assertThat(opinion.findings()).isEmpty();
        assertThat(opinion.examined()).isEmpty();
    }

    @Test
    void saysNothingWhereThereIsNoRollback() {
        Opinion opinion = opinion(JUDGE, items().step("container audit"));

        assertThat(opinion.findings()).isEmpty();
        assertThat(opinion.examined()).isEmpty();
    }
}
