package dev.migrationsafety.judge.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerifiedTest {
    private static final Judgement PASSED = Judgement.of(List.of(), 1);
    private static final Judgement NO_CHECK = Judgement.of(List.of(), 0);
    private static final ScriptOutcome.Failed FAILURE = new ScriptOutcome.Failed(
            OptionalInt.of(0),
            new Statement(new Location("a.sql", 7), "SELECT", Statement.Effect.OTHER, "SELECT 1/0"),
            new Failure("SQLSTATE", "22012", Failure.Kind.BAD_VALUE, "division by zero", Failure.Place.UNKNOWN));

    private static Answer.Rows answer(Answer.Kind kind, @Nullable String... values) {
        return new Answer.Rows(
                7,
                "SELECT good FROM t",
                false,
                List.of("good"),
                List.of(kind),
                Arrays.stream(values).map(Collections::singletonList).toList());
    }

    private static Judgement named(Answer answer) {
        return Verified.named("a.sql", answer, "Write it so.");
    }

    private static List<String> rules(Judgement judgement) {
        return judgement.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void takesYesForYes() {
        assertThat(named(answer(Answer.Kind.TRUTH, "t", "t"))).isEqualTo(PASSED);
        assertThat(named(answer(Answer.Kind.TEXT, "OK", "passed: 3 of 3"))).isEqualTo(PASSED);
        assertThat(Verified.atTheEnd("a.sql", answer(Answer.Kind.TRUTH, "t"))).isEqualTo(PASSED);
    }

    @Test
    void reportsEverythingAboutANo() {
        Finding finding = Finding.of(Rules.VERIFICATION_FAILS, Severity.ERROR, Claim.UP)
                .at(new Location("a.sql", 7))
                .subject("a.sql")
                .evidence(List.of("good = t", "good = f", "good = null"))
                .next("Correct the up, or correct the check if it expects more than the up promises.")
                .message("The check at a.sql:7 answers no after the up: SELECT good FROM t");
        Judgement no = Judgement.of(List.of(finding), 1);
        assertThat(named(answer(Answer.Kind.TRUTH, "t", "f", null))).isEqualTo(no);
        assertThat(Verified.atTheEnd("a.sql", answer(Answer.Kind.TRUTH, "t", "f", null)))
                .isEqualTo(no);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "failed: 3 rows", "Error", "not ok", "no", "missing rows", "false"})
    void takesWordsForNo(String word) {
        assertThat(rules(named(answer(Answer.Kind.TEXT, "ok", word)))).containsExactly(Rules.VERIFICATION_FAILS);
    }

    @Test
    void needsARowFromANamedCheckOnly() {
        assertThat(rules(named(answer(Answer.Kind.TRUTH)))).containsExactly(Rules.VERIFICATION_FAILS);
        assertThat(Verified.atTheEnd("a.sql", answer(Answer.Kind.TRUTH))).isEqualTo(NO_CHECK);
    }

    @Test
    void neverPassesWhatIsNeitherYesNorNo() {
        for (Answer silent : List.of(
                answer(Answer.Kind.OTHER, "1"),
                answer(Answer.Kind.TEXT, "5 rows"),
                answer(Answer.Kind.TEXT, "nothing"),
                new Answer.NoQuery(),
                new Answer.Rows(
                        1,
                        "SELECT true, true",
                        false,
                        List.of("a", "b"),
                        List.of(Answer.Kind.TRUTH, Answer.Kind.TRUTH),
                        List.of(List.of("t", "t"))))) {
            Judgement named = named(silent);
            assertThat(rules(named)).containsExactly(Rules.NOTHING_EXAMINED);
            assertThat(named.examined()).isZero();
            assertThat(Verified.atTheEnd("a.sql", silent)).isEqualTo(NO_CHECK);
        }
    }

    @Test
    void takesACallAtTheEndForNoCheck() {
        Answer.Rows unlock = new Answer.Rows(
                1, "SELECT unlock(1)", true, List.of("unlock"), List.of(Answer.Kind.TRUTH), List.of(List.of("f")));
        assertThat(Verified.atTheEnd("a.sql", unlock)).isEqualTo(NO_CHECK);
        Answer.Rows exists = new Answer.Rows(
                1,
                "SELECT EXISTS (SELECT FROM t)",
                false,
                List.of("exists"),
                List.of(Answer.Kind.TRUTH),
                List.of(List.of("f")));
        assertThat(rules(Verified.atTheEnd("a.sql", exists))).containsExactly(Rules.VERIFICATION_FAILS);
    }

    @Test
    void judgesErrors() {
        assertThat(rules(named(new Answer.Failed(FAILURE)))).containsExactly(Rules.VERIFICATION_FAILS);
        assertThat(Verified.atTheEnd("a.sql", new Answer.Failed(FAILURE))).isEqualTo(NO_CHECK);
        assertThat(rules(Verified.script("a.sql", FAILURE))).containsExactly(Rules.VERIFICATION_FAILS);
        assertThat(Verified.script("a.sql", ScriptOutcome.Succeeded.of(3, Map.of(), List.of())))
                .isEqualTo(Judgement.of(List.of(), 3));
    }
}
