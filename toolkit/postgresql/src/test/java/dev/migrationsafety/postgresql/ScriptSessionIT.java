package dev.migrationsafety.postgresql;

import static dev.migrationsafety.migration.TransactionMode.NONE;
import static dev.migrationsafety.migration.TransactionMode.ONE_COMMAND;
import static dev.migrationsafety.migration.TransactionMode.PER_SCRIPT;
import static dev.migrationsafety.migration.TransactionMode.PER_SCRIPT_IF_POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.ScriptOutcome.Written;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.ContainerName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(OneServer.class)
class ScriptSessionIT {
    private static final ContainerName T = ContainerName.of("t");
    private static final Statement DELETED_NONE = new Statement(
            new Location("V1__test.sql", 1), "DELETE", Statement.Effect.REMOVES, "DELETE FROM t WHERE id = 99");

    private PostgresServer server;
    private Database database;

    @BeforeEach
    void open(Borrowed borrowed) {
        server = borrowed.open();
        database = server.createBaseline();
        Scripts.run(
                database, "CREATE TABLE t (id int, v text); INSERT INTO t SELECT i, i FROM generate_series(1, 5) i");
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    private Map<ContainerName, Written> written(String sql) {
        try (ScriptSession session = database.openSession("UTC")) {
            return Scripts.succeed(session, PER_SCRIPT, sql).written().orElseThrow();
        }
    }

    @Test
    void countsRowsThatStatementsWriteButNotRewritesNorTruncate() {
        assertThat(written(
                        "UPDATE t SET v = 'x' WHERE id < 4; DELETE FROM t WHERE id = 1; INSERT INTO t VALUES (6, '')"))
                .isEqualTo(Map.of(T, new Written(1, 3, 1)));
        assertThat(written("ALTER TABLE t ALTER id TYPE bigint")).isEmpty();
        assertThat(written("ALTER TABLE t ALTER id TYPE int; UPDATE t SET v = id; ALTER TABLE t ALTER id TYPE bigint"))
                .isEqualTo(Map.of(T, new Written(0, 5, 0)));
        assertThat(written("TRUNCATE t")).isEmpty();
    }

    @Test
    void countsPartitionsForTheirRootAndRenamedTablesUnderTheirNewName() {
        assertThat(
                        written(
                                """
                        CREATE SCHEMA s; CREATE TABLE s.p (a int) PARTITION BY LIST (a);
                        CREATE TABLE s.p1 PARTITION OF s.p FOR VALUES IN (1);
                        CREATE TABLE s.p2 PARTITION OF s.p FOR VALUES IN (2);
                        INSERT INTO s.p VALUES (1), (2); CREATE TEMP TABLE scratch AS SELECT * FROM s.p;
                        DELETE FROM t; ALTER TABLE t RENAME TO u"""))
                .isEqualTo(Map.of(
                        ContainerName.of("u"),
                        new Written(0, 0, 5),
                        new ContainerName("s", "p"),
                        new Written(2, 0, 0)));
    }

    private List<Statement> unmatched(TransactionMode mode, String sql) {
        try (ScriptSession session = database.openSession("UTC")) {
            return Scripts.succeed(session, mode, sql).unmatched();
        }
    }

    @ParameterizedTest
    @EnumSource(TransactionMode.class)
    void namesStatementsThatMetNoRowAndNoOther(TransactionMode mode) {
        String sql =
                """
                UPDATE t SET v = 'x' WHERE id = 99;
                UPDATE t SET v = 'x' WHERE id = 1;
                DELETE FROM t
                 WHERE id > 99;
                INSERT INTO t SELECT * FROM t WHERE id > 99;
                MERGE INTO t USING (SELECT 99 AS id) s ON s.id = t.id WHEN MATCHED THEN DELETE;
                CREATE TABLE old_t AS SELECT * FROM t WHERE id > 99;
                CREATE TABLE copy_t AS SELECT * FROM t;
                CREATE MATERIALIZED VIEW m AS SELECT * FROM t WHERE id > 99;
                SELECT * FROM t WHERE id > 99;
                WITH gone AS (DELETE FROM t WHERE id = 5 RETURNING *) INSERT INTO t SELECT * FROM gone;
                DO $$ BEGIN UPDATE t SET v = 'x' WHERE id = 99; END $$;""";

        assertThat(unmatched(mode, sql))
                .extracting(found -> found.location() + " " + found.verb())
                .containsExactly(
                        "V1__test.sql" + ":1 UPDATE",
                        "V1__test.sql" + ":3 DELETE",
                        "V1__test.sql" + ":5 INSERT",
                        "V1__test.sql" + ":6 MERGE",
                        "V1__test.sql" + ":7 CREATE");
    }

    @Test
    void namesStatementsThatMetNoRowWhenPsqlRunsThem() {
        Script script = Scripts.script(NONE, "DELETE FROM t WHERE id = 99;\nDELETE FROM t WHERE id = 1;\nSELECT 1;")
                .by(Psql.PLAIN);
        try (ScriptSession session = database.openSession("UTC")) {
            assertThat(((Succeeded) session.run(script)).unmatched()).containsExactly(DELETED_NONE);
        }
    }

    @Test
    void namesAStatementOnceWhenTheScriptRunsAgainWithoutATransaction() {
        assertThat(unmatched(PER_SCRIPT_IF_POSSIBLE, "VACUUM t;")).isEmpty();
        assertThat(unmatched(PER_SCRIPT, "DELETE FROM t WHERE id = 99;")).containsExactly(DELETED_NONE);
    }

    @Test
    void countsNothingOfWhatWasWrittenBefore() {
        try (ScriptSession session = database.openSession("UTC")) {
            Scripts.succeed(session, NONE, "UPDATE t SET v = 'x'");
            assertThat(Scripts.succeed(session, NONE, "INSERT INTO t VALUES (7, '')")
                            .written())
                    .contains(Map.of(T, new Written(1, 0, 0)));
        }
    }

    @Test
    void runsCopyWithItsData() {
        assertThat(written("COPY t (id, v) FROM stdin;\n8\tä;'\n9\t\\N\n\\.\nCOPY t TO STDOUT;\n"))
                .isEqualTo(Map.of(T, new Written(2, 0, 0)));
        assertThat(Scripts.ask(database, "SELECT v FROM t WHERE id = 8")).containsExactly("ä;'");
    }

    @Test
    void refusesCopyDataInOneCommandAsItsToolDoes() {
        try (ScriptSession session = database.openSession("UTC")) {
            assertThat(Scripts.fail(session, ONE_COMMAND, "COPY t FROM stdin;\n8\tx\n\\.\n")
                            .describe())
                    .isEqualTo("statement 1 (V1__test.sql:1): SQLSTATE 42601, syntax error at or near \"8\"");
            assertThat(Scripts.fail(session, ONE_COMMAND, "COPY t FROM stdin").code())
                    .isEqualTo("57014");
            assertThat(Scripts.succeed(session, ONE_COMMAND, "SELECT 1").statements())
                    .hasValue(1);
        }
    }

    @Test
    void refusesCommandsOfPsql() {
        try (ScriptSession session = database.openSession("UTC")) {
            assertThat(Scripts.fail(session, PER_SCRIPT, "DELETE FROM t;\n\\connect other")
                            .describe())
                    .isEqualTo("statement 2 (V1__test.sql:2): SQLSTATE 42601, a psql command, which only psql can run;"
                            + " write it in SQL, or, if psql runs these scripts in production, add this line to"
                            + " migration-safety.yml: runner: psql");
        }
        assertThat(Scripts.ask(database, "SELECT count(*) FROM t")).containsExactly("5");
    }

    @Test
    void sendsTextAsItIs() {
        Scripts.run(
                database,
                """
                CREATE FUNCTION f(x int) RETURNS text BEGIN ATOMIC
                  SELECT CASE WHEN x > 0 THEN '{fn now()}' ELSE '?' END; SELECT '{d}' || x;
                END;
                CREATE TABLE j (d jsonb); INSERT INTO j VALUES ('{"a": 1}'); SELECT d ? 'a' FROM j;""");
        assertThat(Scripts.ask(database, "SELECT f(1)")).containsExactly("{d}1");
    }

    @Test
    void runsInTheTimeZoneAskedForEvenAfterAReset() {
        try (ScriptSession session = database.openSession("Asia/Kathmandu")) {
            Scripts.succeed(session, NONE, "CREATE TABLE z AS SELECT current_setting('TimeZone') AS zone");
            Scripts.succeed(session, NONE, "RESET ALL; INSERT INTO z VALUES (current_setting('TimeZone'))");
            Scripts.succeed(session, NONE, "DISCARD ALL; INSERT INTO z VALUES (current_setting('TimeZone'))");
        }
        assertThat(Scripts.ask(database, "SELECT * FROM z"))
                .containsExactly("Asia/Kathmandu", "Asia/Kathmandu", "Asia/Kathmandu");
    }

    @Test
    void keepsWhatAScriptSetUntilRestored() {
        try (ScriptSession session = database.openSession("UTC")) {
            Scripts.succeed(
                    session,
                    NONE,
                    "CREATE SCHEMA s AUTHORIZATION pg_database_owner; SET search_path = s; SET ROLE pg_database_owner;"
                            + " BEGIN");
            Scripts.succeed(
                    session, NONE, "COMMIT; CREATE TABLE here (role text); INSERT INTO here VALUES (current_user)");
            session.restore();
            Scripts.succeed(session, NONE, "CREATE TABLE there (role text); INSERT INTO there VALUES (current_user)");
        }
        assertThat(Scripts.ask(database, "SELECT role FROM s.here UNION ALL SELECT role FROM public.there"))
                .containsExactly("pg_database_owner", "migration_owner");
    }

    @Test
    void waitsForTheServerToLetASessionGo() {
        for (int i = 0; i < 20; i++) {
            database.openSession("UTC").close();
            List<String> there = server.admin().run("counting", ScriptSessionIT::backends);
            assertThat(there).isEmpty();
        }
    }

    private static List<String> backends(Connection connection) throws SQLException {
        return Sql.query(
                connection,
                row -> row.getString(1),
                "SELECT usename FROM pg_stat_activity WHERE usename = 'migration_owner'");
    }

    @Test
    void throwsWhenTheTimeoutPassesEvenIfTheScriptSetsItsOwn(Borrowed borrowed) {
        Environment hasty =
                new Environment("UTC", List.of(), List.of(), Duration.ofSeconds(2), PostgresSettings.STANDARD);
        try (PostgresServer other = borrowed.open(hasty);
                Database slow = other.createBaseline();
                ScriptSession session = slow.openSession("UTC")) {
            assertThatThrownBy(() ->
                            session.run(Scripts.script(PER_SCRIPT, "SET statement_timeout = 0; SELECT pg_sleep(60)")))
                    .isInstanceOf(ObservationException.class)
                    .hasMessage("V1__test.sql did not finish within PT2S, so the rehearsal cancelled it. Raise"
                            + " `timeout` if it needs longer.");
        }
    }

    @Test
    void takesATimeoutOfTheScriptItselfForAFailure() {
        try (ScriptSession session = database.openSession("UTC")) {
            assertThat(Scripts.fail(session, NONE, "SET statement_timeout = 10; SELECT pg_sleep(60)")
                            .code())
                    .isEqualTo("57014");
        }
    }

    @Test
    void throwsWhenTheConnectionIsLost() {
        ScriptSession session = database.openSession("UTC");
        assertThatThrownBy(() -> session.run(Scripts.script(NONE, "SELECT pg_terminate_backend(pg_backend_pid())")))
                .isInstanceOf(ObservationException.class)
                .hasMessageStartingWith(
                        "The connection to the server broke at statement 1 (V1__test.sql:1): SQLSTATE" + " 57P01, ");
        session.close();
    }
}
