package dev.migrationsafety.kit.contract;

import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each {@link StepRunner} owes its callers; what it cannot know is absent, never zero. */
public abstract class StepRunnerContract extends OnServer {
    /** The runner under test. */
    protected abstract StepRunner runner();

    /** Whether it announces the boundaries between statements. */
    protected abstract boolean announcesBoundaries();

    /** Whether it counts statements. */
    protected abstract boolean countsStatements();

    private OptionalInt counted(int statements) {
        return countsStatements() ? OptionalInt.of(statements) : OptionalInt.empty();
    }

    @Test
    void hasAName() {
        assertThat(runner().id()).matches("[a-z][a-z0-9-]*");
    }

    @Test
    void runsInOrder() {
        try (ScriptSession session = runner().open(database, "UTC")) {
            ScriptOutcome outcome = session.run(fixture.script(fixture.join(
                    fixture.account(1, "1.00"),
                    fixture.change(1, "2.00"),
                    fixture.remove(1),
                    fixture.account(1, "3.00"))));
            assertThat(outcome).isInstanceOf(ScriptOutcome.Succeeded.class);
            assertThat(outcome.statements()).isEqualTo(counted(4));
            assertThat(outcome.examined()).isEqualTo(countsStatements() ? 4 : 1);
        }
        assertThat(texts(ACCOUNT, EngineFixture.AMOUNT)).containsExactly("3.00");
    }

    @Test
    void namesTheStatementThatFailed() {
        try (ScriptSession session = runner().open(database, "UTC")) {
            ScriptOutcome outcome = session.run(fixture.script(
                    fixture.join(fixture.account(1, "1.00"), fixture.missing(), fixture.account(2, "2.00"))));
            assertThat(outcome).isInstanceOfSatisfying(ScriptOutcome.Failed.class, failed -> {
                assertThat(failed.location().file()).isEqualTo("step");
                assertThat(failed.location().line()).isIn(0, 2);
                assertThat(failed.statements()).isEqualTo(counted(1));
                assertThat(failed.failure().message()).isNotBlank();
            });
        }
        assertThat(texts(ACCOUNT, fixture.id())).doesNotContain("2");
    }

    @Test
    void announcesBoundariesInOrderAndNoneAfterAFailure() {
        List<Integer> numbers = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        try (ScriptSession session = runner().open(database, "UTC")) {
            session.run(
                    fixture.script(fixture.join(
                            fixture.account(1, "1.00"),
                            fixture.account(2, "2.00"),
                            fixture.missing(),
                            fixture.account(3, "3.00"))),
                    (number, statement) -> {
                        numbers.add(number);
                        statements.add(statement);
                    });
        }
        assertThat(numbers).isEqualTo(announcesBoundaries() ? List.of(1, 2) : List.of());
        assertThat(statements)
                .extracting(statement -> statement.location().line())
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void restoresWhatASessionRemembers() {
        if (!fixture.remembers()) {
            return;
        }
        try (ScriptSession session = runner().open(database, "UTC")) {
            session.run(fixture.script(fixture.remember()));
            session.restore();
            assertThat(session.run(fixture.script(fixture.recall(1)))).isInstanceOf(ScriptOutcome.Failed.class);
        }
    }

    @Test
    void keepsSessionsApart() {
        if (!fixture.remembers()) {
            return;
        }
        try (ScriptSession one = runner().open(database, "UTC");
                ScriptSession other = runner().open(database, "UTC")) {
            one.run(fixture.script(fixture.remember()));
            assertThat(other.run(fixture.script(fixture.recall(1)))).isInstanceOf(ScriptOutcome.Failed.class);
            assertThat(one.run(fixture.script(fixture.join(fixture.remember(), fixture.recall(2)))))
                    .isInstanceOf(ScriptOutcome.Succeeded.class);
        }
    }
}
