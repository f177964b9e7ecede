package dev.migrationsafety.judge.rollback;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.declaring;
import static dev.migrationsafety.judge.JudgedHistories.irreversible;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static dev.migrationsafety.judge.JudgedHistories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.RollbackSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows and values after up and down. */
class RollbackJudgeTest {
    private static final Judge JUDGE = new RollbackJudge();
    private static final KitHistory LOSING = items().step("unfield item code", "field item code text");

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsValuesThatTheDownDoesNotBringBack(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, LOSING);

        assertThat(found(opinion)).containsExactly("ERROR value-lost item.code");
        assertThat(message(opinion))
                .isEqualTo("item.code has a different value in 9 rows after the down than before the up (field gone).");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsADownThatBringsTheValuesBack(KitProfile profile) {
        Opinion opinion = opinion(
                JUDGE,
                profile,
                items().step(
                                "set item old=@code\nunfield item code",
                                "field item code text\nset item code=@old\nunset item old"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsRowsThatTheUpRemoves(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, items().step("remove item where code=absent", "# nothing"));

        assertThat(found(opinion)).containsExactly("ERROR rows-lost item");
        assertThat(message(opinion))
                .isEqualTo("3 rows of item that existed before the up are gone after the down; the up deleted them.");
    }

    @Test
    void findsRowsThatTheDownRemoves() {
        Opinion opinion =
                opinion(JUDGE, items().step("field item a int", "unfield item a\nremove item where code=absent"));

        assertThat(found(opinion)).containsExactly("ERROR row-lost item");
        assertThat(message(opinion))
                .isEqualTo("3 rows of item that existed before the up are gone after the down; after the up,"
                        + " the table still had at least as many rows as before.");
    }

    @Test
    void findsRowsThatTheDownLeaves() {
        Opinion opinion = opinion(JUDGE, items().step("insert item id=777 level=1", "# nothing"));

        assertThat(found(opinion)).containsExactly("ERROR row-added item");
        assertThat(message(opinion)).isEqualTo("After the down, item has 1 row that did not exist before the up.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void blamesTriggersWhereTheyCanBeLeftOut(KitProfile profile) {
        KitHistory touching = items().step("field item changes int\ntrigger item touch changes")
                .step("set item level=@level", "# nothing");

        assertThat(found(opinion(JUDGE, profile, touching)))
                .containsExactly(
                        profile == KitProfile.WITHOUT_TRIGGERS
                                ? "ERROR value-lost item.changes"
                                : "WARNING touched-by-trigger item.changes");
    }

    @Test
    void saysNothingWhereNoRollbackIsRehearsed() {
        List<Opinion> opinions = List.of(
                opinion(JUDGE, items().step("unfield item code")),
                opinion(JUDGE, LOSING, declaring(irreversible("002"))),
                opinion(JUDGE, LOSING, with(new RollbackSettings(true, Optional.empty(), List.of()))));

        assertThat(opinions).allSatisfy(opinion -> {
            assertThat(opinion.findings()).isEmpty();
            assertThat(opinion.examined()).isEmpty();
            assertThat(opinion.rollback()).isEmpty();
        });
    }

    @Test
    void leavesRowsThatTheNextVersionCannotHoldToOtherJudges() {
        assertThat(found(opinion(
                        JUDGE,
                        items().step("set item code=none where code=null\nrequire item code", "optional item code"))))
                .isEmpty();
    }
}
