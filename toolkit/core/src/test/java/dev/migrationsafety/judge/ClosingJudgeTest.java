package dev.migrationsafety.judge;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static dev.migrationsafety.judge.JudgedHistories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.rollback.RollbackJudge;
import dev.migrationsafety.judge.unholdable.UnholdableRowsJudge;
import dev.migrationsafety.judge.up.ReviewJudge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.RulePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingJudgeTest {
    private static final KitHistory UNMATCHED = items().step("set item level=1 where id=777", "# nothing");
    private static final KitHistory REQUIRING = items().step("require item code", "optional item code");
    private static final KitHistory FAILING =
            items().step("require item code\nfield item kind text required", "unfield item kind");

    /** What is said last, after judges that ran the up and the down. */
    private static Opinion closed(KitProfile profile, KitHistory history, RehearsalSettings settings) {
        try (Judged judged = Judged.of(profile, history, settings)) {
            Opinion others = new Opinion(Opinion.Origin.CLOSING);
            List.of(new ReviewJudge(), new RollbackJudge(), new UnholdableRowsJudge())
                    .forEach(judge -> others.addAllButFindings(judged.by(judge)));
            Opinion opinion = new Opinion(Opinion.Origin.CLOSING);
            ClosingJudge.judge(judged.prepared(), others, opinion);
            return opinion;
        }
    }

    private static Opinion closed(KitProfile profile, KitHistory history) {
        return closed(profile, history, RehearsalSettings.standard());
    }

    private static Coverage coverage(KitHistory history, RehearsalSettings settings, boolean tried) {
        try (Judged judged = Judged.of(KitProfile.FULL, history, settings)) {
            return ClosingJudge.coverage(
                    judged.prepared(),
                    tried ? judged.by(new UnholdableRowsJudge()).exercised() : Set.of());
        }
    }

    private static String unexercised(Coverage coverage) {
        assertThat(coverage.transitions()).isEqualTo(1);
        return coverage.rest().get(0).toString();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void warnsOfAStatementThatMetNoRowInAnyRun(KitProfile profile) {
        Opinion opinion = closed(profile, UNMATCHED);

        assertThat(found(opinion)).containsExactly("WARNING statement-not-exercised set at 002_step.up.kit:1");
        assertThat(message(opinion))
                .isEqualTo("The set at 002_step.up.kit:1 matched no rows, neither generated rows nor rows of"
                        + " earlier steps, so its effect on data is untested.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsAStatementThatMetARow(KitProfile profile) {
        assertThat(found(closed(profile, items().step("set item level=1 where id=7", "# nothing"))))
                .isEmpty();
    }

    @Test
    void acceptsAStatementThatMatchesOnlyRowsThatTheNextVersionCannotHold() {
        KitHistory history =
                items().step("set item code=none where code=null\nrequire item code", "optional item code");

        assertThat(found(closed(KitProfile.FULL, history))).isEmpty();
    }

    @Test
    void notesAStatementOfTheDownThatMetNoRow() {
        Opinion opinion = closed(
                KitProfile.FULL, items().step("field item a int", "set item level=1 where id=777\nunfield item a"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes())
                .containsExactly("the set at 002_step.down.kit:1 matched no rows during the rollback; only rows written"
                        + " by the new version could match it");
    }

    @Test
    void saysNothingOfStatementsWhereThePolicyOrTheNumberOfRowsForbidsIt() {
        RulePolicy off = new RulePolicy(Map.of(Rules.STATEMENT_NOT_EXERCISED, Optional.empty()));

        assertThat(found(closed(KitProfile.FULL, UNMATCHED, with(off)))).isEmpty();
        assertThat(found(closed(
                        KitProfile.FULL, UNMATCHED, RehearsalSettings.standard().withRows(0))))
                .isEmpty();
    }

    @Test
    void countsTransitionsThatWereExercised() {
        assertThat(coverage(REQUIRING, RehearsalSettings.standard(), true)).isEqualTo(new Coverage(1, List.of()));
        assertThat(coverage(UNMATCHED, RehearsalSettings.standard(), true)).isEqualTo(Coverage.NONE);
    }

    @Test
    void saysWhyATransitionWasNotExercised() {
        RehearsalSettings standard = RehearsalSettings.standard();

        assertThat(unexercised(coverage(REQUIRING, standard, false)))
                .isEqualTo("item.code: required (the rows that the next version cannot hold were not tried)");
        assertThat(unexercised(coverage(FAILING, standard, false)))
                .isEqualTo("item.code: required (the up already failed on rows that the next version can hold)");
        assertThat(unexercised(coverage(REQUIRING, standard.withRows(0), false)))
                .isEqualTo("item.code: required (no rows were generated)");
    }
}
