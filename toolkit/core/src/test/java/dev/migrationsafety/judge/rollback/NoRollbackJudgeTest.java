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

class NoRollbackJudgeTest {
    private static final Judge JUDGE = new NoRollbackJudge();
    private static final KitHistory WITHOUT_DOWN = items().step("field item a int");
    private static final KitHistory REMOVING = items().step("remove item where code=absent");

    @Test
    void findsADownThatIsMissingWhereOtherStepsHaveOne() {
        Opinion opinion = opinion(JUDGE, WITHOUT_DOWN);

        assertThat(found(opinion)).containsExactly("ERROR down-missing 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("002 step has no down script, but other steps of this history have one.");
    }

    @Test
    void acceptsAMissingDownThatWasDeclaredOrThatNoStepHas() {
        Opinion declared = opinion(JUDGE, WITHOUT_DOWN, declaring(irreversible("002")));

        assertThat(found(declared)).isEmpty();
        assertThat(declared.notes()).containsExactly("point of no return, declared by Ada: the old codes are void");
        assertThat(found(opinion(JUDGE, WITHOUT_DOWN, with(new RollbackSettings(true, Optional.empty(), List.of())))))
                .isEmpty();
        assertThat(found(opinion(JUDGE, new KitHistory().step("container item"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsRowsThatAnUpWithoutRollbackLoses(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, REMOVING);

        assertThat(found(opinion)).containsExactly("ERROR down-missing 002_step.up.kit", "ERROR rows-lost item");
        assertThat(opinion.findings().get(1).message())
                .isEqualTo("The up loses 3 rows of item, and the rehearsal had no rollback that could restore them.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void saysNothingWhereThereIsARollback(KitProfile profile) {
        assertThat(found(opinion(JUDGE, profile, items().step("remove item where code=absent", "# nothing"))))
                .isEmpty();
    }
}
