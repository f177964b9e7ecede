package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Answer;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import java.util.Arrays;
import java.util.List;
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
                .isEqualTo(new Answer.Records(
                        3,
                        "SELECT id > 1 AS big, NULL::text FROM t ORDER BY id",
                        List.of("big", "text"),
                        List.of("bool", "text"),
                        List.of(Arrays.asList("f", null), Arrays.asList("t", null))));
    }

    @Test
    void leavesNothingBehind() {
        assertThat(ask("WITH gone AS (DELETE FROM t RETURNING id) SELECT count(*) = 2 FROM gone"))
                .isInstanceOf(Answer.Records.class);
        assertThat(Scripts.ask(database, "SELECT count(*) FROM t")).containsExactly("2");
    }

    @Test
    void tellsAFailureFromAServerThatIsLost() {
        assertThat(ask("\nSELECT missing FROM t"))
                .isEqualTo(new Answer.Failed(new ScriptOutcome.Failed(
                        0,
                        new Location("V1__test.sql", 2),
                        "SELECT missing FROM t",
                        "SELECT",
                        "42703",
                        "column \"missing\" does not exist",
                        "",
                        "",
                        "")));
        assertThat(ask("VALUES (true)")).isInstanceOf(Answer.Records.class);
    }

    @Test
    void asksNothingWhereNoQueryStands() {
        assertThat(ask("SELECT true; INSERT INTO t VALUES (3)")).isEqualTo(new Answer.NoQuery());
        assertThat(ask("-- SELECT true")).isEqualTo(new Answer.NoQuery());
        assertThat(server.endsWithQuery(Scripts.script(TransactionMode.NONE, "TABLE t;")))
                .isTrue();
        assertThat(server.endsWithQuery(Scripts.script(TransactionMode.NONE, "SELECT 1; DROP TABLE t;")))
                .isFalse();
    }
}
