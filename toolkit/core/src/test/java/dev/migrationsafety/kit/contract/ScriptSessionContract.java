package dev.migrationsafety.kit.contract;

import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the sessions of each engine owe their callers: a script that fails is an outcome, never an exception. */
public abstract class ScriptSessionContract extends OnServer {
    @Test
    void saysWhichStatementFailedAndWhy() {
        String failing = fixture.account(1, "2.00");
        ScriptOutcome.Failed failed = fails(database, fixture.comment("first"), fixture.account(1, "1.00"), failing);

        assertThat(failed.is(Failure.Kind.DUPLICATE_KEY)).isTrue();
        assertThat(failed.location().file()).isEqualTo("step");
        assertThat(failed.location().line()).isEqualTo(3);
        assertThat(failed.statement().text()).isNotBlank();
        assertThat(failing.toLowerCase(Locale.ROOT))
                .contains(failed.statement().verb().toLowerCase(Locale.ROOT));
        assertThat(failed.statement().effect()).isEqualTo(Statement.Effect.ADDS);
        assertThat(failed.failure().message()).isNotBlank();
        assertThat(failed.failure().place().container()).contains(ACCOUNT);
        assertThat(failed.statements()).isEqualTo(counted(1));
        assertThat(failed.describe()).contains(failed.location().toString());
    }

    private OptionalInt counted(int statements) {
        return fixture.counts() ? OptionalInt.of(statements) : OptionalInt.empty();
    }

    @Test
    void distinguishesKindsOfFailures() {
        assertThat(fails(database, fixture.missing()).failure().kind()).isEqualTo(Failure.Kind.MISSING);
        assertThat(fails(database, fixture.existing()).failure().kind()).isEqualTo(Failure.Kind.EXISTS);
        if (fixture.enforcesReferences()) {
            assertThat(fails(database, fixture.posting(7, 99)).failure().kind()).isEqualTo(Failure.Kind.CONSTRAINT);
        }
        if (fixture.raises()) {
            ScriptOutcome.Failed raised = fails(database, fixture.raise("not today"));
            assertThat(raised.failure().kind()).isEqualTo(Failure.Kind.RAISED);
            assertThat(raised.failure().message()).contains("not today");
        }
    }

    @Test
    void goesOnAfterAFailure() {
        try (ScriptSession session = database.openSession("UTC")) {
            session.run(fixture.script(fixture.missing()));
            assertThat(session.run(fixture.script(fixture.account(1, "1.00"))))
                    .isInstanceOf(ScriptOutcome.Succeeded.class);
        }
        assertThat(digest().recordCount(ACCOUNT)).isEqualTo(1);
    }

    @Test
    void countsWhatStatementsWriteAndThoseThatMatchNothing() {
        ScriptOutcome outcome = fixture.run(
                database,
                fixture.account(1, "1.00"),
                fixture.account(2, "2.00"),
                fixture.change(1, "3.00"),
                fixture.remove(2),
                fixture.change(99, "1.00"));

        assertThat(outcome).isInstanceOfSatisfying(ScriptOutcome.Succeeded.class, done -> {
            assertThat(done.statements()).isEqualTo(counted(5));
            assertThat(done.written())
                    .isEqualTo(
                            fixture.counts()
                                    ? Optional.of(Map.of(ACCOUNT, new ScriptOutcome.Written(2, 1, 1)))
                                    : Optional.empty());
            assertThat(done.unmatched())
                    .extracting(statement -> statement.effect() + " " + statement.location())
                    .isEqualTo(fixture.counts() ? List.of("CHANGES step:5") : List.of());
            assertThat(done.passedOver()).isEmpty();
        });
    }

    @Test
    void takesACommentForNothing() {
        ScriptOutcome outcome = fixture.run(database, fixture.comment("nothing to do"));

        assertThat(outcome).isInstanceOf(ScriptOutcome.Succeeded.class);
        assertThat(outcome.statements()).isEqualTo(counted(0));
        assertThat(fixture.engine().hints().isEmpty(fixture.script(fixture.comment("nothing to do"))))
                .isTrue();
        assertThat(fixture.engine().hints().isEmpty(fixture.script(fixture.drop())))
                .isFalse();
    }

    @Test
    void answersAQueryWithoutChangingAnything() {
        passes(fixture.account(1, "1.00"));
        DataDigest before = digest();
        try (ScriptSession session = database.openSession("UTC")) {
            Answer answer = session.ask(fixture.script(fixture.noAccount()));
            assertThat(fixture.engine().hints().endsWithQuery(fixture.script(fixture.noAccount())))
                    .isEqualTo(fixture.answersQueries());
            if (!fixture.answersQueries()) {
                assertThat(answer).isInstanceOf(Answer.NoQuery.class);
            } else {
                assertThat(answer).isInstanceOfSatisfying(Answer.Rows.class, rows -> {
                    assertThat(rows.columns()).hasSize(1);
                    assertThat(rows.kinds()).isEqualTo(List.of(Answer.Kind.TRUTH));
                    assertThat(rows.rows()).singleElement().satisfies(row -> assertThat(row.get(0))
                            .startsWith("f"));
                    assertThat(rows.line()).isEqualTo(1);
                });
            }
            assertThat(session.ask(fixture.script(fixture.account(2, "2.00")))).isInstanceOf(Answer.NoQuery.class);
        }
        assertThat(digest()).isEqualTo(before);
    }
}
