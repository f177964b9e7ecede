package dev.migrationsafety.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExerciseTest {
    private static final Statement UPDATE = new Statement(
            new Location("V7.sql", 12), "UPDATE", Statement.Effect.CHANGES, "UPDATE t SET v = 1 WHERE id < 0");
    private static final Statement DELETE =
            new Statement(new Location("V7.sql", 13), "DELETE", Statement.Effect.REMOVES, "DELETE FROM t");

    private static ScriptOutcome run(Statement... unmatched) {
        return ScriptOutcome.Succeeded.of(5, Map.of(), List.of(unmatched));
    }

    @Test
    void namesAStatementThatMetNoRowInAnyRun() {
        assertThat(Exercise.judge(List.of(run(UPDATE, DELETE), run(UPDATE), run(DELETE, UPDATE))))
                .isEqualTo(Judgement.of(
                        List.of(Finding.of(Rules.STATEMENT_NOT_EXERCISED, Severity.WARNING, Claim.UP)
                                .at(new Location("V7.sql", 12))
                                .subject("UPDATE at V7.sql:12")
                                .evidence(List.of("UPDATE t SET v = 1 WHERE id < 0"))
                                .next("Insert rows that it matches, in a baseline script or in an earlier step.")
                                .message("The UPDATE at V7.sql:12 matched no rows, neither generated rows nor"
                                        + " rows of earlier steps, so its effect on data is untested.")),
                        5));
    }

    @Test
    void passesOverAStatementThatMetRowsInOneRun() {
        assertThat(Exercise.judge(List.of(run(UPDATE), run()))).isEqualTo(Judgement.of(List.of(), 5));
    }

    @Test
    void looksOnlyAtRunsThatCameToTheirEnd() {
        ScriptOutcome failed = new ScriptOutcome.Failed(
                OptionalInt.of(0),
                new Statement(new Location("V7.sql", 1), "SELECT", Statement.Effect.OTHER, "SELECT"),
                Failure.of(Failure.Kind.OTHER, ""));
        assertThat(Exercise.unmatched(List.of(failed, run(UPDATE)))).containsExactly(UPDATE);
        assertThat(Exercise.judge(List.of(failed))).isEqualTo(Judgement.of(List.of(), 0));
    }
}
