package dev.migrationsafety.judge.unholdable;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnholdableRowsJudgeTest {
    private static final Judge JUDGE = new UnholdableRowsJudge();
    private static final KitHistory REFUSING =
            items().step("container audit\nrequire item code", "optional item code\ndrop audit");
    private static final String ROUND = "convert item code long rounding";

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void warnsOfRowsThatTheUpRefuses(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, REFUSING);

        if (profile == KitProfile.WITHOUT_BORDERS) {
            assertThat(found(opinion)).isEmpty();
        } else {
            boolean whole = profile != KitProfile.WITHOUT_TRANSACTIONS;
            String rows = "9 rows of item that the previous version allows (item.code: required)";
            String failure = "statement 2 (002_step.up.kit:2): code constraint, item.code is required, but (absent)";
            assertThat(found(opinion))
                    .containsExactly(whole ? "WARNING up-refuses-rows item" : "ERROR up-fails-midway item");
            assertThat(message(opinion))
                    .startsWith(
                            whole
                                    ? "Migration 002_step.up.kit refuses " + rows + ": " + failure
                                    : "Migration 002_step.up.kit fails midway on " + rows
                                            + " and leaves partial changes behind: " + failure + ". Partial changes: ");
            assertThat(opinion.exercised()).extracting(Transition::describe).containsExactly("item.code: required");
        }
    }

    @Test
    void acceptsAnUpThatDemandsNothingNew() {
        Opinion opinion = opinion(JUDGE, items().step("field item kind text required fill=x", "unfield item kind"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.exercised()).isEmpty();
    }

    @Test
    void findsACastThatRounds() {
        Opinion opinion = opinion(JUDGE, items("decimal").step(ROUND, "convert item code decimal"));

        assertThat(found(opinion)).containsExactly("ERROR lossy-cast item.code");
        assertThat(message(opinion))
                .isEqualTo("The up silently changed 6 values of item.code (precision): the next version cannot"
                        + " hold such values (item.code: decimal → long).");
        assertThat(found(opinion(JUDGE, items("decimal").step(ROUND)))).containsExactly("ERROR lossy-cast item.code");
    }

    @Test
    void saysSoIfTheNextVersionCanHoldNoRow() {
        assertThat(found(opinion(
                        JUDGE, items("text required").step("convert item code date", "convert item code text"))))
                .containsExactly("WARNING up-refuses-rows item", "INCONCLUSIVE table-not-filled item");
    }

    @Test
    void leavesRowsThatTheNextVersionCanHoldToOtherJudges() {
        assertThat(found(opinion(JUDGE, items().step("unset item code", "# nothing"))))
                .isEmpty();
    }
}
