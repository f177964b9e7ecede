package dev.migrationsafety.judge.up;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static dev.migrationsafety.judge.JudgedHistories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.Judged;
import dev.migrationsafety.judge.ReviewingEngine;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.RulePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewJudgeTest {
    private static final Judge JUDGE = new ReviewJudge();
    private static final KitHistory FAILING = items().step("field item kind text required", "unfield item kind");

    private static Opinion reviewed(KitHistory history, RehearsalSettings settings) {
        try (Judged judged = Judged.of(history, settings, new ReviewingEngine())) {
            return judged.by(JUDGE);
        }
    }

    @Test
    void isInconclusiveIfOnlyTheDownContainsAStatement() {
        Opinion opinion = opinion(JUDGE, items().step("# nothing", "set item level=1"));

        assertThat(found(opinion)).containsExactly("INCONCLUSIVE nothing-examined 002_step.up.kit");
        assertThat(message(opinion)).isEqualTo("Migration 002_step.up.kit contains no statement, but its down does.");
    }

    @Test
    void notesAStepThatDoesNothing() {
        for (KitHistory history : List.of(
                items().step("# nothing", "# nothing"),
                items().step("# nothing"),
                new KitHistory().step("container item").step("# nothing"))) {
            Opinion opinion = opinion(JUDGE, history);

            assertThat(found(opinion)).isEmpty();
            assertThat(opinion.notes())
                    .containsExactly("migration 002_step.up.kit contains no statement: it does nothing");
        }
    }

    @Test
    void examinesAFirstStepThatDoesNothing() {
        Opinion opinion = opinion(JUDGE, new KitHistory().step("# nothing"));

        assertThat(opinion.examined()).isEqualTo(Map.of(Claim.UP, 1L));
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void leavesLostRowsToOthersWhereThereIsARollback(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, items().step("remove item where code=absent", "# nothing"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.examined()).isEqualTo(Map.of(Claim.UP, 12L));
        assertThat(opinion.runs(Claim.UP)).hasSize(2);
    }

    @Test
    void passesOnWhatTheEngineFindsInTheSchemas() {
        Opinion opinion = reviewed(items().step("field item a int", "unfield item a"), RehearsalSettings.standard());

        assertThat(found(opinion)).containsExactly("WARNING fields-added item.a");
        assertThat(message(opinion)).isEqualTo("The step adds item.a.");
        assertThat(found(reviewed(items().step("set item level=1", "# nothing"), RehearsalSettings.standard())))
                .isEmpty();
    }

    @Test
    void weighsWhatTheEngineFindsAsThePolicySays() {
        KitHistory history = items().step("field item a int", "unfield item a");

        assertThat(found(reviewed(history, with(new RulePolicy(Map.of("fields-added", Optional.of(Severity.ERROR)))))))
                .containsExactly("ERROR fields-added item.a");
        assertThat(found(reviewed(history, with(new RulePolicy(Map.of("fields-added", Optional.empty()))))))
                .isEmpty();
    }

    @Test
    void reviewsAnUpThatFailedAndCountsNothingOfIt() {
        Opinion opinion = reviewed(FAILING, RehearsalSettings.standard());

        assertThat(found(opinion)).containsExactly("WARNING fields-added item.kind");
        assertThat(opinion.examined()).isEmpty();
        assertThat(opinion.runs(Claim.UP)).isEmpty();
    }
}
