package dev.migrationsafety.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Answer;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerifiedTest {
    private static final Judgement PASSED = Judgement.of(List.of(), 1);
    private static final Judgement NO_CHECK = Judgement.of(List.of(), 0);
    private static final ScriptOutcome.Failed FAILURE = new ScriptOutcome.Failed(
            0, new Location("a.sql", 7), "SELECT 1/0", "SELECT", "22012", "division by zero", "", "", "");

    private static Answer.Records answer(String type, @Nullable String... values) {
        return new Answer.Records(
                7,
                "SELECT good FROM t",
                List.of("good"),
                List.of(type),
                Arrays.stream(values).map(Collections::singletonList).toList());
    }

    private static List<String> rules(Judgement judgement) {
        return judgement.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void takesYesForYes() {
        assertThat(Verified.named("a.sql", answer("bool", "t", "t"))).isEqualTo(PASSED);
        assertThat(Verified.named("a.sql", answer("text", "OK", "passed: 3 of 3")))
                .isEqualTo(PASSED);
        assertThat(Verified.atTheEnd("a.sql", answer("bool", "t"))).isEqualTo(PASSED);
    }

    @Test
    void tellsEverythingAboutANo() {
        Finding finding = Finding.of(Rules.VERIFICATION_FAILS, Severity.ERROR, Claim.UP)
                .at(new Location("a.sql", 7))
                .subject("a.sql")
                .evidence(List.of("good = t", "good = f", "good = null"))
                .next("Correct the up, or the check if it asks for more than the up promises.")
                .message("The check at a.sql:7 says no after the up: SELECT good FROM t");
        Judgement no = Judgement.of(List.of(finding), 1);
        assertThat(Verified.named("a.sql", answer("bool", "t", "f", null))).isEqualTo(no);
        assertThat(Verified.atTheEnd("a.sql", answer("bool", "t", "f", null))).isEqualTo(no);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "failed: 3 rows", "Error", "not ok", "no", "missing rows", "false"})
    void takesWordsForNo(String word) {
        assertThat(rules(Verified.named("a.sql", answer("text", "ok", word))))
                .containsExactly(Rules.VERIFICATION_FAILS);
    }

    @Test
    void needsARowFromANamedCheckOnly() {
        assertThat(rules(Verified.named("a.sql", answer("bool")))).containsExactly(Rules.VERIFICATION_FAILS);
        assertThat(Verified.atTheEnd("a.sql", answer("bool"))).isEqualTo(NO_CHECK);
    }

    @Test
    void neverPassesWhatIsNeitherYesNorNo() {
        for (Answer silent : List.of(
                answer("int8", "1"),
                answer("text", "5 rows"),
                answer("text", "nothing"),
                new Answer.NoQuery(),
                new Answer.Records(
                        1,
                        "SELECT true, true",
                        List.of("a", "b"),
                        List.of("bool", "bool"),
                        List.of(List.of("t", "t"))))) {
            Judgement named = Verified.named("a.sql", silent);
            assertThat(rules(named)).containsExactly(Rules.NOTHING_EXAMINED);
            assertThat(named.examined()).isZero();
            assertThat(Verified.atTheEnd("a.sql", silent)).isEqualTo(NO_CHECK);
        }
    }

    @Test
    void takesACallAtTheEndForNoCheck() {
        Answer.Records unlock = new Answer.Records(
                1,
                "SELECT pg_advisory_unlock(1)",
                List.of("pg_advisory_unlock"),
                List.of("bool"),
                List.of(List.of("f")));
        assertThat(Verified.atTheEnd("a.sql", unlock)).isEqualTo(NO_CHECK);
        Answer.Records exists = new Answer.Records(
                1, "SELECT EXISTS (SELECT FROM t)", List.of("exists"), List.of("bool"), List.of(List.of("f")));
        assertThat(rules(Verified.atTheEnd("a.sql", exists))).containsExactly(Rules.VERIFICATION_FAILS);
    }

    @Test
    void judgesErrors() {
        assertThat(rules(Verified.named("a.sql", new Answer.Failed(FAILURE))))
                .containsExactly(Rules.VERIFICATION_FAILS);
        assertThat(Verified.atTheEnd("a.sql", new Answer.Failed(FAILURE))).isEqualTo(NO_CHECK);
        assertThat(rules(Verified.script("a.sql", FAILURE))).containsExactly(Rules.VERIFICATION_FAILS);
        assertThat(Verified.script("a.sql", new ScriptOutcome.Succeeded(3, Map.of())))
                .isEqualTo(Judgement.of(List.of(), 3));
    }
}
