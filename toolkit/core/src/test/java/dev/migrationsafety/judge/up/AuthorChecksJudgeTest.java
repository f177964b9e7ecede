package dev.migrationsafety.judge.up;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static dev.migrationsafety.judge.JudgedHistories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.Release;
import dev.migrationsafety.settings.RollbackSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorChecksJudgeTest {
    private static final Judge JUDGE = new AuthorChecksJudge();
    private static final String ONLY_OVER_GENERATED =
            " Only generated rows cause this: the check passes with the rows that the migrations wrote.";
    private static final String FILL = "set item code=none where code=absent";

    private static KitHistory checked(String check) {
        return items().step(FILL + "\n" + check, "unset item code where code=none");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsACheckThatSaysNo(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, checked("# verify: none item where code=null"));

        assertThat(found(opinion)).containsExactly("WARNING verification-fails 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("The check at 002_step.up.kit:2 answers no after the up: none item where code=null"
                        + ONLY_OVER_GENERATED);
        assertThat(opinion.findings().get(0).evidence()).containsExactly("none = false");
    }

    /** What is false over what the migrations wrote themselves is false in production. */
    @Test
    void findsACheckThatSaysNoOfRowsThatTheMigrationsWrote() {
        KitHistory history = items().step("insert item id=9000001 level=1 code=null", "remove item where code=null")
                .step("field item a int\n# verify: none item where code=null", "unfield item a");

        assertThat(found(opinion(JUDGE, history))).containsExactly("ERROR verification-fails 003_step.up.kit");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsACheckThatSaysYes(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, checked("# verify: none item where code=absent"));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.examined()).isEqualTo(Map.of(Claim.UP, 1L));
    }

    @Test
    void takesAQueryAtTheEndOfTheUpForACheck() {
        Opinion refused = opinion(JUDGE, checked("none item where code=null"));
        Opinion accepted = opinion(JUDGE, checked("none item where code=absent"));

        assertThat(found(refused)).containsExactly("WARNING verification-fails 002_step.up.kit");
        assertThat(message(refused))
                .isEqualTo("The check at 002_step.up.kit:2 answers no after the up: none item where code=null"
                        + ONLY_OVER_GENERATED);
        assertThat(found(accepted)).isEmpty();
        assertThat(accepted.examined()).isEqualTo(Map.of(Claim.UP, 1L));
    }

    @Test
    void findsACheckThatFails() {
        Opinion opinion = opinion(JUDGE, checked("# verify: none nobody"));

        assertThat(found(opinion)).containsExactly("ERROR verification-fails 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("The check of 002_step.up.kit fails after the up, at statement 1 (002_step.up.kit:2): code"
                        + " missing, there is no container nobody");
    }

    @Test
    void isInconclusiveWhereACheckAsksNothing() {
        Opinion opinion = opinion(JUDGE, checked("# verify: set item level=1"));

        assertThat(found(opinion)).containsExactly("INCONCLUSIVE nothing-examined 002_step.up.kit");
        assertThat(message(opinion)).isEqualTo("The check in a comment of 002_step.up.kit contains no query.");
        assertThat(opinion.findings().get(0).nextStep())
                .isEqualTo("Write it so: # verify: none account where balance=null.");
    }

    @Test
    void judgesEachCheckOfAStep() {
        assertThat(opinion(
                                JUDGE,
                                checked("# verify: none item where code=null\n# verify: none item where code=none\n"
                                        + "# verify: none item where code=absent"))
                        .findings())
                .extracting(finding -> finding.location().orElseThrow().line())
                .containsExactly(2, 3);
    }

    @Test
    void judgesTheChecksOfTheLastStepOfARelease() {
        String no = "\n# verify: none item where level!=absent";
        KitHistory history =
                items().step("field item a int" + no, "unfield item a").step("field item b int" + no, "unfield item b");
        Opinion opinion = opinion(
                JUDGE,
                history,
                with(new RollbackSettings(false, Optional.empty(), List.of(new Release("001", "003")))));

        assertThat(found(opinion)).containsExactly("WARNING verification-fails 003_step.up.kit");
    }

    @Test
    void saysNothingOfAStepWithoutChecks() {
        Opinion opinion = opinion(JUDGE, checked("none item where code=absent\nset item level=1"));

        assertThat(opinion.findings()).isEmpty();
        assertThat(opinion.examined()).isEmpty();
    }
}
