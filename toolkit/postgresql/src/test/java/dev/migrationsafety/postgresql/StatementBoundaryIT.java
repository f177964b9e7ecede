package dev.migrationsafety.postgresql;

import static dev.migrationsafety.migration.TransactionMode.NONE;
import static dev.migrationsafety.migration.TransactionMode.ONE_COMMAND;
import static dev.migrationsafety.migration.TransactionMode.PER_SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.engine.script.Statement.Effect;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.script.psql.Psql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a script announces between its statements. */
@ExtendWith(OneServer.class)
class StatementBoundaryIT {
    private static final String FIRST = "INSERT INTO t VALUES (1);\n\n-- then\nupdate t\nSET id = 2;\nDELETE FROM t;";

    private PostgresServer server;
    private Database database;
    private ScriptSession session;

    @BeforeEach
    void open(Borrowed borrowed) {
        server = borrowed.open();
        database = server.createBaseline();
        Scripts.run(database, "CREATE TABLE t (id int PRIMARY KEY)");
        session = database.openSession("UTC");
    }

    @AfterEach
    void close() {
        session.close();
        database.close();
        server.close();
    }

    /** A call of a boundary. */
    private record Passed(int number, Statement statement) {}

    private static Passed passed(int number, int line, String verb, Effect effect, String text) {
        return new Passed(number, new Statement(new Location("V1__test.sql", line), verb, effect, text));
    }

    private static List<Passed> first() {
        return List.of(
                passed(1, 1, "INSERT", Effect.ADDS, "INSERT INTO t VALUES (1)"),
                passed(2, 4, "UPDATE", Effect.CHANGES, "update t\nSET id = 2"),
                passed(3, 6, "DELETE", Effect.REMOVES, "DELETE FROM t"));
    }

    private List<String> ids() {
        return Scripts.ask(database, "SELECT id FROM t ORDER BY 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "PER_SCRIPT"})
    void isToldOfEachStatementInOrder(TransactionMode mode) {
        List<Passed> heard = new ArrayList<>();
        ScriptOutcome outcome = session.run(
                Scripts.script(mode, FIRST + "\nSELECT 1;"),
                (number, statement) -> heard.add(new Passed(number, statement)));
        assertThat(outcome).isInstanceOf(Succeeded.class);
        assertThat(outcome.statements()).hasValue(4);
        assertThat(heard)
                .startsWith(first().toArray(Passed[]::new))
                .endsWith(passed(4, 7, "SELECT", Effect.OTHER, "SELECT 1"))
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "PER_SCRIPT"})
    void isToldNothingFromTheFailingStatementOn(TransactionMode mode) {
        List<Passed> heard = new ArrayList<>();
        ScriptOutcome outcome = session.run(
                Scripts.script(mode, FIRST + "\nSELECT 1/0;\nINSERT INTO t VALUES (5);"),
                (number, statement) -> heard.add(new Passed(number, statement)));
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.statements()).hasValue(3);
            assertThat(failed.location()).isEqualTo(new Location("V1__test.sql", 7));
        });
        assertThat(heard).isEqualTo(first());
        assertThat(ids()).isEmpty();
    }

    @Test
    void isToldAfterAStatementRanAndBeforeTheNext() {
        List<List<String>> seen = new ArrayList<>();
        session.run(
                Scripts.script(NONE, "INSERT INTO t VALUES (1);\nINSERT INTO t VALUES (2);"),
                (number, statement) -> seen.add(ids()));
        assertThat(seen).containsExactly(List.of("1"), List.of("1", "2"));
    }

    @Test
    void isToldInsideTheTransactionOfAScript() {
        List<List<String>> seen = new ArrayList<>();
        session.run(
                Scripts.script(PER_SCRIPT, "INSERT INTO t VALUES (1);\nINSERT INTO t VALUES (2);"),
                (number, statement) -> seen.add(ids()));
        assertThat(seen).containsExactly(List.of(), List.of());
        assertThat(ids()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "PER_SCRIPT"})
    void endsTheScriptWithWhatItThrows(TransactionMode mode) {
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> session.run(
                        Scripts.script(mode, "INSERT INTO t VALUES (1);\nINSERT INTO t VALUES (2);"),
                        (number, statement) -> {
                            throw enough;
                        }))
                .isSameAs(enough);
        assertThat(session.run(Scripts.script(NONE, "INSERT INTO t VALUES (3);")))
                .isInstanceOf(Succeeded.class);
        assertThat(ids()).isEqualTo(mode == NONE ? List.of("1", "3") : List.of("3"));
    }

    @Test
    void isToldNothingOfStatementsThatAreSentTogether() {
        List<Passed> heard = new ArrayList<>();
        ScriptOutcome outcome = session.run(
                Scripts.script(ONE_COMMAND, FIRST), (number, statement) -> heard.add(new Passed(number, statement)));
        assertThat(outcome).isInstanceOf(Succeeded.class);
        assertThat(heard).isEmpty();
    }

    private ScriptOutcome psql(Psql psql, String text, List<Passed> heard) {
        return session.run(
                Scripts.script(NONE, text).by(psql), (number, statement) -> heard.add(new Passed(number, statement)));
    }

    @Test
    void isToldOfEachStatementThatPsqlSends() {
        List<Passed> heard = new ArrayList<>();
        ScriptOutcome outcome =
                psql(Psql.PLAIN, FIRST + "\n\\set id 7\nINSERT INTO t VALUES (:id);\n\\echo done\n", heard);
        assertThat(outcome).isInstanceOf(Succeeded.class);
        assertThat(outcome.statements()).hasValue(4);
        assertThat(heard)
                .startsWith(first().toArray(Passed[]::new))
                .endsWith(passed(4, 8, "INSERT", Effect.ADDS, "INSERT INTO t VALUES (7)"))
                .hasSize(4);
    }

    @Test
    void isToldOfACopyWhoseDataPsqlSends() {
        List<Passed> heard = new ArrayList<>();
        ScriptOutcome outcome = psql(Psql.PLAIN, "COPY t FROM STDIN;\n1\n2\n\\.\nINSERT INTO t VALUES (3);", heard);
        assertThat(outcome).isInstanceOf(Succeeded.class);
        assertThat(heard)
                .containsExactly(
                        passed(1, 1, "COPY", Effect.ADDS, "COPY t FROM STDIN"),
                        passed(2, 5, "INSERT", Effect.ADDS, "INSERT INTO t VALUES (3)"));
        assertThat(ids()).containsExactly("1", "2", "3");
    }

    @Test
    void isToldNothingFromTheStatementOnAtWhichPsqlStops() {
        List<Passed> heard = new ArrayList<>();
        ScriptOutcome outcome = psql(
                new Psql(Map.of(Psql.ON_ERROR_STOP, "1"), false, ".", Map.of()),
                FIRST + "\nSELECT 1/0;\nINSERT INTO t VALUES (5);",
                heard);
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.statements()).hasValue(3);
            assertThat(failed.location()).isEqualTo(new Location("V1__test.sql", 7));
        });
        assertThat(heard).isEqualTo(first());
        assertThat(ids()).isEmpty();
    }

    @Test
    void isNotToldOfAStatementThatPsqlPassesOver() {
        List<Passed> heard = new ArrayList<>();
        ScriptOutcome outcome = psql(Psql.PLAIN, FIRST + "\nSELECT 1/0;\nINSERT INTO t VALUES (5);", heard);
        assertThat(outcome).isInstanceOf(Succeeded.class);
        assertThat(heard)
                .startsWith(first().toArray(Passed[]::new))
                .endsWith(passed(5, 8, "INSERT", Effect.ADDS, "INSERT INTO t VALUES (5)"))
                .hasSize(4);
        assertThat(ids()).containsExactly("5");
    }
}
