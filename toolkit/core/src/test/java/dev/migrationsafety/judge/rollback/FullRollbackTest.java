package dev.migrationsafety.judge.rollback;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.judge.Judged;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FullRollbackTest {
    private static Opinion judged(KitProfile profile, KitHistory history) {
        try (Judged judged = Judged.of(profile, history);
                Laboratory lab = Laboratory.of(judged.context())) {
            Opinion opinion = new Opinion(Opinion.Origin.FULL_ROLLBACK);
            new FullRollback(judged.context(), lab).judge(opinion);
            return opinion;
        }
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADownThatFails(KitProfile profile) {
        Opinion opinion = judged(profile, items().step("container audit", "drop nobody"));

        assertThat(found(opinion)).containsExactly("ERROR full-rollback-fails 002_step.down.kit");
        assertThat(message(opinion))
                .isEqualTo("The full rollback fails in the down of 002 step at statement 1 (002_step.down.kit:1):"
                        + " code missing, there is no container nobody");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsObjectsThatAreLeftAndTheUpThatTheyStop(KitProfile profile) {
        Opinion opinion = judged(profile, items().step("container audit", "# nothing"));

        assertThat(found(opinion))
                .containsExactly(
                        "ERROR full-rollback-differs rollback to the baseline",
                        "ERROR full-rollback-fails 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("The full rollback from 002 step to the baseline leaves 1 difference: left over:"
                        + " container audit");
        assertThat(opinion.findings().get(1).message())
                .isEqualTo("The full rollback fails in the second up of 002 step at statement 1"
                        + " (002_step.up.kit:1): code exists, container audit exists already");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsRowsOfMigrationsThatAreNotWhatTheyWere(KitProfile profile) {
        KitHistory logging =
                new KitHistory().step("container log keyless").step("insert log extra.text=begun", "# none");
        Opinion opinion = judged(profile, logging);

        assertThat(found(opinion)).containsExactly("ERROR full-rollback-differs rollback to 001 step");
        assertThat(opinion.findings().get(0).evidence())
                .containsExactly("rows of log: 0 missing, 1 extra, 0 values changed");
    }

    @Test
    void findsASecondUpThatEndsInADifferentSchema() {
        Opinion opinion = judged(
                KitProfile.FULL,
                new KitHistory()
                        .step("container item")
                        .step("field item kind text if-missing", "convert item kind int"));

        assertThat(found(opinion))
                .containsExactly(
                        "ERROR full-rollback-differs rollback to 001 step", "ERROR full-rollback-differs second up");
        assertThat(opinion.findings().get(1).message())
                .isEqualTo("After the full rollback, a second up leads to a different schema than the first:"
                        + " changed: item.kind [type: text → int]");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsAHistoryThatGoesDownAndUp(KitProfile profile) {
        Opinion opinion = judged(
                profile,
                items().step("counter numbers\ninsert item id=next(numbers) level=1", "remove item\nuncounter numbers")
                        .step("field item kind text", "unfield item kind"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes()).isEmpty();
    }

    @Test
    void judgesEachSegmentBetweenPointsOfNoReturn() {
        Opinion opinion = judged(
                KitProfile.FULL,
                items().step("container a", "# nothing").step("container b").step("container c", "# nothing"));

        assertThat(opinion.notes()).containsExactly("003 step has no rollback");
        assertThat(found(opinion))
                .containsExactly(
                        "ERROR full-rollback-differs rollback to 003 step",
                        "ERROR full-rollback-fails 004_step.up.kit",
                        "ERROR full-rollback-differs rollback to the baseline",
                        "ERROR full-rollback-fails 002_step.up.kit");
    }

    @Test
    void leavesRowsThatAreGeneratedToOthers() {
        assertThat(found(judged(KitProfile.FULL, items().step("unset item code", "# nothing"))))
                .isEmpty();
    }
}
