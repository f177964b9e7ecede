package dev.migrationsafety.judge.evidence;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.judge.Judged;
import dev.migrationsafety.judge.SumKept;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvariantJudgeTest {
    private static final Invariant LEVELS = SumKept.of("item", "level");
    private static final KitHistory CHANGING = items().step("set item level=0", "# nothing");
    private static final KitHistory KEEPING = items().step("unset item code", "# nothing");

    /** Measures a container that is not there, or judges nothing at all. */
    private record Odd(String container, boolean measures) implements Invariant {
        @Override
        public String id() {
            return "odd";
        }

        @Override
        public Measurement measurement(Schema before, Schema after) {
            if (!measures) {
                throw new IllegalStateException("no measure");
            }
            return Measurement.both(
                    List.of(new Aggregate.Sum(ContainerName.of(container), FieldPath.of("level"), List.of())));
        }

        @Override
        public Judgement judge(List<AggregateResult> before, List<AggregateResult> after) {
            return Judgement.of(List.of(), 0);
        }
    }

    private static Opinion judged(KitProfile profile, KitHistory history, Invariant invariant) {
        try (Judged judged = Judged.of(profile, history, RehearsalSettings.standard(), invariant)) {
            return judged.by(new InvariantJudge());
        }
    }

    private static Opinion judged(KitHistory history, Invariant invariant) {
        return judged(KitProfile.FULL, history, invariant);
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void passesOnWhatAnInvariantFinds(KitProfile profile) {
        Opinion opinion = judged(profile, CHANGING, LEVELS);

        assertThat(found(opinion)).containsExactly("ERROR sum-kept item.level");
        assertThat(message(opinion)).isEqualTo("The up changed the sum of item.level.");
        assertThat(opinion.applied()).containsExactly("sum-kept");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsAnUpThatKeepsTheInvariant(KitProfile profile) {
        Opinion opinion = judged(profile, KEEPING, LEVELS);

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.applied()).containsExactly("sum-kept");
        assertThat(opinion.examined()).isEqualTo(Map.of(Claim.INVARIANTS, 12L));
    }

    @Test
    void saysNothingWhereTheInvariantDoesNotApply() {
        Opinion opinion = judged(CHANGING, SumKept.of("account", "level"));

        assertThat(opinion.findings()).isEmpty();
        assertThat(opinion.applied()).isEmpty();
    }

    @Test
    void saysNothingOfAnUpThatFailed() {
        Opinion opinion = judged(items().step("field item kind text required", "unfield item kind"), LEVELS);

        assertThat(opinion.findings()).isEmpty();
        assertThat(opinion.applied()).containsExactly("sum-kept");
    }

    @Test
    void isInconclusiveWhereAnInvariantFoundNoRow() {
        Opinion opinion = judged(KEEPING, new Odd("item", true));

        assertThat(found(opinion)).containsExactly("INCONCLUSIVE nothing-examined odd");
        assertThat(message(opinion)).isEqualTo("Invariant odd matched no rows, so it is untested.");
    }

    @Test
    void isInconclusiveWhereAnInvariantCannotSayWhatToMeasure() {
        Opinion opinion = judged(KEEPING, new Odd("item", false));

        assertThat(found(opinion)).containsExactly("INCONCLUSIVE check-crashed odd");
        assertThat(message(opinion))
                .isEqualTo("The check \"odd\" crashed: java.lang.IllegalStateException: no" + " measure");
    }

    @Test
    void isInconclusiveWhereTheServerCannotMeasure() {
        Opinion opinion = judged(KEEPING, new Odd("nobody", true));

        assertThat(found(opinion)).containsExactly("INCONCLUSIVE check-crashed odd");
        assertThat(message(opinion))
                .isEqualTo("The check \"odd\" crashed: dev.migrationsafety.kit.KitFailure: there is no"
                        + " container nobody");
    }
}
