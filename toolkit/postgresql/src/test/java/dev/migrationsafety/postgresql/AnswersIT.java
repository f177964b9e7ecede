package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What queries at the end of scripts answer. */
@ExtendWith(OneServer.class)
class AnswersIT {
    private PostgresServer server;
    private Database database;
    private ScriptSession session;

    @BeforeEach
    void open(Borrowed borrowed) {
        server = borrowed.open();
        database = server.createBaseline();
        Scripts.run(database, "CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1), (2);");
        session = database.openSession("UTC");
    }

    @AfterEach
    void close() {
        session.close();
        database.close();
        server.close();
    }

    private Answer ask(String text) {
        return session.ask(Scripts.script(TransactionMode.NONE, text));
    }

    @Test
    void givesTheRowsOfTheLastStatementOnly() {
        assertThat(ask("DELETE FROM t;\n\nSELECT id > 1 AS big, NULL::text FROM t ORDER BY id;\n-- the end"))
                .isEqualTo(new Answer.Rows(
                        3,
                        "SELECT id > 1 AS big, NULL::text FROM t ORDER BY id",
                        false,
                        List.of("big", "text"),
                        List.of(Answer.Kind.TRUTH, Answer.Kind.TEXT),
                        List.of(Arrays.asList("f", null), Arrays.asList("t", null))));
    }

    @Test
    void tellsTruthsAndTextsFromOtherTypes() {
        assertThat(ask("SELECT true, 'a'::varchar, 'b'::char(1), 'c'::name, 1::bigint, '{t}'::bool[]"))
                .isInstanceOfSatisfying(Answer.Rows.class, rows -> assertThat(rows.kinds())
                        .containsExactly(
                                Answer.Kind.TRUTH,
                                Answer.Kind.TEXT,
                                Answer.Kind.TEXT,
                                Answer.Kind.TEXT,
                                Answer.Kind.OTHER,
                                Answer.Kind.OTHER));
    }

    @Test
    void tellsACallAloneFromACheck() {
        for (String call : List.of(
                "SELECT pg_advisory_unlock(1)", "select pg_catalog.set_config('a.b', '1', true) AS \"done\";")) {
            assertThat(ask(call)).isInstanceOfSatisfying(Answer.Rows.class, rows -> assertThat(rows.calls())
                    .isTrue());
        }
        for (String check : List.of(
                "SELECT EXISTS (SELECT FROM t)", "SELECT count(*) = 2 FROM t", "SELECT true", "VALUES (true)")) {
            assertThat(ask(check)).isInstanceOfSatisfying(Answer.Rows.class, rows -> assertThat(rows.calls())
                    .isFalse());
        }
    }

    @Test
    void leavesNothingBehind() {
        assertThat(ask("WITH gone AS (DELETE FROM t RETURNING id) SELECT count(*) = 2 FROM gone"))
                .isInstanceOf(Answer.Rows.class);
        assertThat(Scripts.ask(database, "SELECT count(*) FROM t")).containsExactly("2");
    }

    @Test
    void tellsAFailureFromAServerThatIsLost() {
        assertThat(ask("\nSELECT missing FROM t"))
                .isEqualTo(new Answer.Failed(new ScriptOutcome.Failed(
                        OptionalInt.of(0),
                        new Statement(
                                new Location("V1__test.sql", 2),
                                "SELECT",
                                Statement.Effect.OTHER,
                                "SELECT missing FROM t"),
                        new Failure(
                                "SQLSTATE",
                                "42703",
                                Failure.Kind.MISSING,
                                "column \"missing\" does not exist",
                                Failure.Place.UNKNOWN))));
        assertThat(ask("VALUES (true)")).isInstanceOf(Answer.Rows.class);
    }

    @Test
    void asksNothingWhereNoQueryStands() {
        assertThat(ask("SELECT true; INSERT INTO t VALUES (3)")).isEqualTo(new Answer.NoQuery());
        assertThat(ask("-- SELECT true")).isEqualTo(new Answer.NoQuery());
        ScriptHints hints = new PostgresEngine().hints();
        assertThat(hints.endsWithQuery(Scripts.script(TransactionMode.NONE, "TABLE t;")))
                .isTrue();
        assertThat(hints.endsWithQuery(Scripts.script(TransactionMode.NONE, "SELECT 1; DROP TABLE t;")))
                .isFalse();
    }
}
