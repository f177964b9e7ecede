package dev.migrationsafety.judge.unholdable;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.SumKept;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.RehearsalSettings;
import org.junit.jupiter.api.Test;

/** Rows that the next station cannot hold and that the up takes all the same, since it changes or removes them. */
class UnholdableRowsJudgeTakenTest {
    private static final Judge JUDGE = new UnholdableRowsJudge();
    private static final String FILL = "set item code=none where code=absent\nset item code=none where code=null\n";

    @Test
    void acceptsAnUpThatTakesRowsWhichComeBack() {
        assertThat(found(opinion(
                        JUDGE,
                        items().step(
                                        "set item extra.was=absent where code=absent\n"
                                                + "set item extra.was=nothing where code=null\n" + FILL
                                                + "require item code",
                                        "optional item code\nunset item code where extra.was=\"absent\"\n"
                                                + "set item code=null where extra.was=nothing\nunset item extra.was"))))
                .isEmpty();
    }

    @Test
    void warnsOfValuesThatTheStepReplacesOnPurpose() {
        Opinion opinion = opinion(JUDGE, items().step(FILL + "require item code", "optional item code"));

        assertThat(found(opinion)).containsExactly("WARNING rollback-loses-data item.code");
        assertThat(message(opinion))
                .isEqualTo("Rolling back loses 9 values of item.code (default substituted): the step replaced them"
                        + " before the change (item.code: required), and the down does not restore them.");
    }

    @Test
    void judgesRowsThatTheUpTakesBesideThoseThatItRefuses() {
        assertThat(found(opinion(
                        JUDGE,
                        items().step("set item code=none where code=null\nrequire item code", "optional item code"))))
                .containsExactly("WARNING up-refuses-rows item", "WARNING rollback-loses-data item.code");
    }

    @Test
    void findsADownThatFailsOverRowsThatTheUpTakes() {
        Opinion opinion = opinion(
                JUDGE,
                items("int")
                        .step(
                                "convert item code text\n" + FILL + "require item code",
                                "optional item code\nconvert item code int"));

        assertThat(found(opinion)).containsExactly("ERROR down-fails-with-rows 002_step.down.kit");
        assertThat(message(opinion))
                .isEqualTo("The up accepts rows that the next version cannot hold (item.code: required), and"
                        + " the down fails on them at statement 2 (002_step.down.kit:2): code bad-value,"
                        + " item.code: \"none\" is no int");
    }

    @Test
    void findsAnInvariantViolatedByRowsThatTheNextVersionCannotHold() {
        KitHistory deleting = items().step(
                        "remove item where code=absent\nremove item where code=null\nrequire item code",
                        "optional item code");
        Opinion opinion = opinion(JUDGE, deleting, RehearsalSettings.standard(), SumKept.of("item", "level"));

        assertThat(found(opinion)).containsExactly("WARNING rollback-loses-data item", "ERROR sum-kept item.level");
        assertThat(opinion.findings().get(1).message())
                .isEqualTo("The up changed the sum of item.level. Seen with rows that the next version cannot"
                        + " hold: item.code: required.");
    }
}
