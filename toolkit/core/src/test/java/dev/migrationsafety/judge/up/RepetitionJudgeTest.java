package dev.migrationsafety.judge.up;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.declaring;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.Judged;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.rules.Opinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepetitionJudgeTest {
    private static final Judge JUDGE = new RepetitionJudge();
    private static final String CLAIM = "# idempotent: yes\n";
    private static final String ADDING = "field item kind text\nset item kind=plain";

    private static KitHistory kind(String backfill) {
        return items().step(
                        CLAIM + "field item kind text if-missing\nset item kind=plain" + backfill, "unfield item kind");
    }

    private static KitHistory counting(String up) {
        return items().step("counter numbers", "uncounter numbers")
                .step(
                        CLAIM + up + "set item extra.rank=next(numbers) where extra.rank=absent",
                        "unset item extra.rank");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatFailsWhenItRunsAgain(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, items().step(CLAIM + ADDING, "unfield item kind"));

        assertThat(found(opinion)).containsExactly("ERROR not-idempotent 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit claims to be idempotent, but fails when it runs again, at"
                        + " statement 1 (002_step.up.kit:2): code exists, item.kind is declared already");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatGivesAnotherResultWhenItRunsAgain(KitProfile profile) {
        Opinion opinion = opinion(
                JUDGE,
                profile,
                items().step("container log keyless").step(CLAIM + "insert log extra.text=begun", "# nothing"));

        assertThat(found(opinion)).containsExactly("ERROR not-idempotent log");
        assertThat(message(opinion))
                .isEqualTo("Migration 003_step.up.kit claims to be idempotent, but gives a different result"
                        + " when it runs again: rows of log: 0 lost, 1 added, 0 values changed");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsACounterThatASecondUpSetsBack(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, counting("uncounter numbers\ncounter numbers\n"));

        assertThat(found(opinion)).containsExactly("ERROR not-idempotent sequence numbers");
        assertThat(message(opinion))
                .isEqualTo("Migration 003_step.up.kit claims to be idempotent, but moves sequence numbers back"
                        + " when it runs again: it continues at 1 after the second run; it stood at 13 after"
                        + " the first.");
        assertThat(found(opinion(JUDGE, profile, counting("")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void warnsOfAnUpThatOverwritesWhatTheNewVersionWrote(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, kind(""));

        assertThat(found(opinion)).containsExactly("WARNING not-idempotent item.kind");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit claims to be idempotent, but when it runs again it overwrites 6"
                        + " values of item.kind that the new version wrote after the first up.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsAnUpThatChangesNothingWhenItRunsAgain(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, kind(" where kind=absent"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes()).isEmpty();
    }

    @Test
    void notesRowsOfTheNewVersionOverWhichASecondUpFails() {
        Opinion opinion = opinion(
                JUDGE,
                items().step(
                                CLAIM + "field item kind text if-missing\nset item kind=1 where kind=absent\n"
                                        + "convert item kind int\nconvert item kind text",
                                "unfield item kind"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes())
                .singleElement()
                .asString()
                .startsWith("the effect of a second up on rows written by the new version is unknown, since it"
                        + " fails on them: statement 3 (002_step.up.kit:4): code bad-value, item.kind: ");
    }

    @Test
    void notesACommentAboutRepetitionThatIsNoClaim() {
        Opinion opinion =
                opinion(JUDGE, items().step("# idempotent: a second run does nothing\n" + ADDING, "unfield item kind"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes())
                .containsExactly("the comment \"Idempotent: a second run does nothing\" is read as a description;"
                        + " a claim is \"Idempotent: yes\" and nothing else");
    }

    @Test
    void takesTheClaimFromTheSettings() {
        KitHistory history = items().step(ADDING, "unfield item kind");

        assertThat(found(opinion(JUDGE, history, declaring(Declaration.idempotent("002")))))
                .containsExactly("ERROR not-idempotent 002_step.up.kit");
    }

    @Test
    void runsNothingOfAStepThatClaimsNothing() {
        try (Judged judged = Judged.of(KitProfile.FULL, items().step(ADDING, "unfield item kind"))) {
            long before = judged.scripts();

            assertThat(judged.by(JUDGE).findings()).isEmpty();
            assertThat(judged.scripts()).isEqualTo(before);
        }
    }
}
