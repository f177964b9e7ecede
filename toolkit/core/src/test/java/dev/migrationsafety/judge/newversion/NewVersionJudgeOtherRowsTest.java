package dev.migrationsafety.judge.newversion;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.experiment.laboratory.WrittenRows;
import dev.migrationsafety.judge.Judged;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.preparation.NewVersionRows;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.StartData;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of the new version that a script wrote, that the first up refuses too, or that triggers touch. */
class NewVersionJudgeOtherRowsTest {
    private static final KitHistory LOOSENING = items("text required").step("optional item code", "require item code");

    private static Opinion judged(KitProfile profile, String rows) {
        Script script = new Script("rows.kit", "", rows, TransactionMode.PER_SCRIPT);
        RehearsalSettings settings = RehearsalSettings.standard().withRows(0);
        try (Judged judged = Judged.of(profile, LOOSENING, settings)) {
            Prepared prepared = judged.prepared();
            Opinion opinion = new Opinion(Opinion.Origin.NEW_VERSION);
            Supplier<WrittenRows> written =
                    () -> WrittenRows.of(judged.context(), prepared.step().to(), script);
            StartData later = NewVersionRows.holding(
                    prepared, written.get().database(), () -> written.get().database(), opinion);
            NewVersionJudge.judge(prepared, later, opinion);
            return opinion;
        }
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void warnsOfADownThatGivenRowsStop(KitProfile profile) {
        Opinion opinion = judged(profile, "insert item id=1 level=1\ninsert item id=2 level=1 code=a");

        assertThat(found(opinion)).containsExactly("WARNING rollback-blocked 002_step.down.kit");
        assertThat(message(opinion))
                .isEqualTo("Once the new version has written such a row"
                        + (profile == KitProfile.WITHOUT_BORDERS ? "" : " (item.code: required)")
                        + ", 002_step.down.kit can no longer be rolled back: statement 1 (002_step.down.kit:1):"
                        + " code constraint, item.code is required, but (absent)");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsADownThatTakesGivenRows(KitProfile profile) {
        Opinion opinion = judged(profile, "insert item id=2 level=1 code=a");

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes())
                .isEqualTo(
                        profile == KitProfile.WITHOUT_BORDERS
                                ? List.of("unknown which rows the next version can hold: item.code: required")
                                : List.of());
    }

    @Test
    void warnsOfASecondUpThatRefusesNewRowsAsTheFirstRefusesOldOnes() {
        Opinion opinion = opinion(
                new NewVersionJudge(),
                items().step(
                                "set item extra.old=yes\nrequire item code",
                                "optional item code\nunset item code where extra.old=absent\nunset item extra.old"));

        assertThat(found(opinion)).containsExactly("WARNING second-up-fails 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("Migration 002_step.up.kit fails when it runs again after a rollback of rows written"
                        + " by the new version, at statement 2 (002_step.up.kit:2): code constraint, item.code"
                        + " is required, but (absent)");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void blamesTriggersWhereTheyCanBeLeftOut(KitProfile profile) {
        KitHistory touching = items().step("field item changes int\ntrigger item touch changes")
                .step("field item fee int fill=0", "set item level=@level where fee!=0\nunfield item fee");

        assertThat(found(opinion(new NewVersionJudge(), profile, touching)))
                .containsExactly(
                        profile == KitProfile.WITHOUT_TRIGGERS
                                ? "ERROR value-lost item.changes"
                                : "WARNING touched-by-trigger item.changes");
    }
}
