package dev.migrationsafety.judge.newversion;

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

class NewVersionJudgeTest {
    private static final Judge JUDGE = new NewVersionJudge();
    /** The step marks the rows that are there, so that its down can tell those of the new version by a missing mark. */
    private static final String MARK = "set item extra.old=yes";

    private static final String NEW = " where extra.old=absent\n";
    private static final String UNMARK = "unset item extra.old";

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void warnsOfADownThatRowsOfTheNewVersionStop(KitProfile profile) {
        Opinion opinion =
                opinion(JUDGE, profile, items("text required").step("optional item code", "require item code"));

        assertThat(found(opinion)).containsExactly("WARNING rollback-blocked 002_step.down.kit");
        assertThat(message(opinion))
                .isEqualTo("Once the new version has written such a row"
                        + (profile == KitProfile.WITHOUT_BORDERS ? "" : " (item.code: required)")
                        + ", 002_step.down.kit can no longer be rolled back: statement 1 (002_step.down.kit:1):"
                        + " code constraint, item.code is required, but (absent)");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADownThatRowsOfTheNewVersionStopHalfWay(KitProfile profile) {
        KitHistory history = items("text required")
                .step("field item a int\noptional item code", "unfield item a\nrequire item code");

        assertThat(found(opinion(JUDGE, profile, history)))
                .containsExactly(
                        profile == KitProfile.WITHOUT_TRANSACTIONS
                                ? "ERROR down-fails-with-rows 002_step.down.kit"
                                : "WARNING rollback-blocked 002_step.down.kit");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsValuesOfTheOldShapeThatTheDownTakesFromNewRows(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, items().step(MARK, "unset item code" + NEW + UNMARK));

        assertThat(found(opinion)).containsExactly("ERROR value-lost item.code");
        assertThat(message(opinion))
                .isEqualTo("The down changed 9 values of item.code (field gone) in 12 rows written by the new"
                        + " version, although the old version can hold them.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatNewRowsStopAfterTheDown(KitProfile profile) {
        Opinion opinion = opinion(
                JUDGE,
                profile,
                items().step(
                                MARK + "\nfield item spoilt int",
                                "unfield item spoilt\nset item spoilt=abc" + NEW + UNMARK));

        assertThat(found(opinion)).containsExactly("ERROR second-up-fails 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit fails when it runs again after a rollback of rows written"
                        + " by the new version, at statement 2 (002_step.up.kit:2): code bad-value,"
                        + " item.spoilt: \"abc\" is no int");
    }

    @Test
    void warnsOfNewRowsThatTheDownRemoves() {
        Opinion opinion = opinion(JUDGE, items().step(MARK, "remove item" + NEW + UNMARK));

        assertThat(found(opinion)).containsExactly("WARNING rollback-loses-data item");
        assertThat(message(opinion)).isEqualTo("Rolling back loses 12 of 12 rows of item that the new version wrote.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsADownThatDropsWhatOnlyTheNewVersionHas(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, items().step("field item fee decimal", "unfield item fee"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes()).isEmpty();
        assertThat(opinion.costs()).containsExactly("item.fee: 6 of 6 values");
    }

    @Test
    void notesValuesThatTheDownComputesFromWhatOnlyTheNewVersionHas() {
        Opinion opinion = opinion(
                JUDGE, items().step("field item fee decimal", "unset item code where fee!=absent\nunfield item fee"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes()).hasSize(1);
        assertThat(opinion.notes().get(0))
                .startsWith("the down computes item.code from data that only the new version has; in rows"
                        + " written by the new version it changed id=")
                .endsWith(", and the rehearsal cannot tell whether this is intended");
    }

    @Test
    void saysNothingWhereTheDownFailsOverTheOldRows() {
        assertThat(opinion(JUDGE, items().step(MARK, "unset item code" + NEW + "raise stop"))
                        .findings())
                .isEmpty();
    }

    @Test
    void saysNothingWhereThereIsNoRollback() {
        Opinion opinion = opinion(JUDGE, items().step("field item fee decimal"));

        assertThat(opinion.findings()).isEmpty();
        assertThat(opinion.costs()).isEmpty();
    }
}
