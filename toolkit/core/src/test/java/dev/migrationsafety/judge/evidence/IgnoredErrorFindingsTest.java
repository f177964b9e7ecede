package dev.migrationsafety.judge.evidence;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.Judged;
import dev.migrationsafety.judge.TolerantRunner;
import dev.migrationsafety.judge.newversion.NewVersionJudge;
import dev.migrationsafety.judge.rollback.RollbackJudge;
import dev.migrationsafety.judge.rollback.SecondUpJudge;
import dev.migrationsafety.judge.unholdable.UnholdableRowsJudge;
import dev.migrationsafety.judge.up.RepetitionJudge;
import dev.migrationsafety.judge.up.ReviewJudge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.rules.Opinion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each judge says of scripts whose runner goes on after errors. */
class IgnoredErrorFindingsTest {
    private static final String NOBODY = "code missing, there is no container nobody";
    private static final String ABSENT = "code constraint, item.code is required, but (absent)";
    private static final String EXISTS = "code exists, container audit exists already";

    private static Opinion judged(Judge judge, KitHistory history) {
        try (Judged judged = Judged.of(history, new TolerantRunner())) {
            return judged.by(judge);
        }
    }

    @Test
    void reviewFindsAnUpThatGoesOnAfterAnError() {
        Opinion opinion = judged(new ReviewJudge(), items().step("drop nobody\nfield item a int", "unfield item a"));

        assertThat(found(opinion)).containsExactly("ERROR error-ignored 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit ignores an error and still reports success; the first is"
                        + " 002_step.up.kit:1: " + NOBODY);
    }

    @Test
    void reviewTellsErrorsThatOnlyRowsCause() {
        Opinion opinion = judged(new ReviewJudge(), items().step("field item a int required", "unfield item a"));

        assertThat(found(opinion)).containsExactly("ERROR error-ignored 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit ignores an error once tables contain rows and still"
                        + " reports success; the first is 002_step.up.kit:1: code constraint, item.a is"
                        + " required, but (absent)");
    }

    @Test
    void rollbackFindsADownThatGoesOnAfterErrors() {
        Opinion opinion = judged(
                new RollbackJudge(), items().step("field item a int", "drop nobody\nunfield item a\ndrop nobody"));

        assertThat(found(opinion)).containsExactly("ERROR error-ignored 002_step.down.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.down.kit ignores 2 errors and still reports success; the first"
                        + " is 002_step.down.kit:1: " + NOBODY);
    }

    @Test
    void secondUpWarnsOfAnErrorThatChangesNothing() {
        Opinion opinion = judged(new SecondUpJudge(), items().step("container audit", "# nothing"));

        assertThat(found(opinion)).containsExactly("WARNING error-ignored 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit ignores an error when it runs again after the down and"
                        + " still reports success; the first is 002_step.up.kit:1: " + EXISTS);
    }

    @Test
    void repetitionWarnsOfAnErrorThatChangesNothing() {
        Opinion opinion =
                judged(new RepetitionJudge(), items().step("# idempotent: yes\ncontainer audit", "drop audit"));

        assertThat(found(opinion)).containsExactly("WARNING error-ignored 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit ignores an error when it runs again and still reports"
                        + " success; the first is 002_step.up.kit:2: " + EXISTS);
    }

    @Test
    void unholdableRowsFindAnUpThatGoesOnWhereItRefusesThem() {
        Opinion opinion = judged(new UnholdableRowsJudge(), items().step("require item code", "optional item code"));

        assertThat(found(opinion)).containsExactly("ERROR error-ignored 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit ignores an error on 9 rows of item that the previous"
                        + " version allows (item.code: required) and still reports success; the first is"
                        + " 002_step.up.kit:1: " + ABSENT);
    }

    @Test
    void newVersionFindsADownThatGoesOnWhereItRefusesNewRows() {
        Opinion opinion =
                judged(new NewVersionJudge(), items("text required").step("optional item code", "require item code"));

        assertThat(found(opinion)).containsExactly("ERROR error-ignored 002_step.down.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.down.kit ignores an error on rows written by the new version and"
                        + " still reports success; the first is 002_step.down.kit:1: " + ABSENT);
    }

    @Test
    void everyJudgeAcceptsScriptsWithoutErrors() {
        KitHistory history = items().step("# idempotent: yes\nfield item a int if-missing", "unfield item a");

        assertThat(List.of(
                        new ReviewJudge(),
                        new RollbackJudge(),
                        new SecondUpJudge(),
                        new RepetitionJudge(),
                        new UnholdableRowsJudge(),
                        new NewVersionJudge()))
                .allSatisfy(judge -> assertThat(found(judged(judge, history))).isEmpty());
    }
}
