package dev.migrationsafety.postgresql;

import static dev.migrationsafety.migration.TransactionMode.NONE;
import static dev.migrationsafety.migration.TransactionMode.ONE_COMMAND;
import static dev.migrationsafety.migration.TransactionMode.PER_SCRIPT;
import static dev.migrationsafety.migration.TransactionMode.PER_SCRIPT_IF_POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Failure.Place;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(OneServer.class)
class TransactionModesIT {
    private static final ContainerName T = ContainerName.of("t");

    private PostgresServer server;
    private Database database;
    private ScriptSession session;

    @BeforeEach
    void open(Borrowed borrowed) {
        server = borrowed.open();
        database = server.createBaseline();
        Scripts.run(database, "CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1);");
        session = database.openSession("UTC");
    }

    @AfterEach
    void close() {
        session.close();
        database.close();
        server.close();
    }

    private List<String> ids() {
        return Scripts.ask(database, "SELECT id FROM t ORDER BY 1");
    }

    @ParameterizedTest
    @EnumSource
    void tellsEverythingAboutTheStatementThatFailed(TransactionMode mode) {
        Failed failed = Scripts.fail(
                session, mode, "INSERT INTO t VALUES (2);\n\n-- again\ninsert into t\nVALUES (1);\nSELECT 1");
        assertThat(failed)
                .isEqualTo(new Failed(
                        OptionalInt.of(1),
                        new Statement(
                                new Location("V1__test.sql", 4),
                                "INSERT",
                                Statement.Effect.ADDS,
                                "insert into t\nVALUES (1)"),
                        new Failure(
                                "SQLSTATE",
                                "23505",
                                Failure.Kind.DUPLICATE_KEY,
                                "duplicate key value violates unique constraint \"t_pkey\" (Key (id)=(1) already"
                                        + " exists.)",
                                new Place(Optional.of(T), "", "t_pkey"))));
        assertThat(ids()).isEqualTo(mode == NONE ? List.of("1", "2") : List.of("1"));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheColumnOfANotNullViolation(TransactionMode mode) {
        Failed failed = Scripts.fail(session, mode, "INSERT INTO t VALUES (NULL)");
        assertThat(failed.code()).isEqualTo("23502");
        assertThat(failed.failure().place()).isEqualTo(new Place(Optional.of(T), "id", ""));
    }

    @ParameterizedTest
    @EnumSource
    void runsAScriptOfCommentsOnly(TransactionMode mode) {
        assertThat(Scripts.succeed(session, mode, "-- nothing\n;").statements()).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoTransactionOpenAfterAFailure(TransactionMode mode) {
        Scripts.fail(session, mode, "BEGIN; INSERT INTO t VALUES (2); SELECT 1/0; COMMIT;");
        assertThat(Scripts.succeed(session, mode, "INSERT INTO t VALUES (3)").statements())
                .hasValue(1);
        assertThat(ids()).containsExactly("1", "3");
    }

    @ParameterizedTest
    @EnumSource
    void commitsWhereAScriptCommitsByItself(TransactionMode mode) {
        Failed failed = Scripts.fail(
                session, mode, "BEGIN; INSERT INTO t VALUES (2); COMMIT; INSERT INTO t VALUES (3); SELECT 1/0");
        assertThat(failed.code()).isEqualTo("22012");
        assertThat(failed.statements()).hasValue(4);
        // After its own COMMIT a script is on its own, except that one command is a transaction again.
        assertThat(ids()).isEqualTo(mode == ONE_COMMAND ? List.of("1", "2") : List.of("1", "2", "3"));
    }

    @Test
    void reportsADeferredConstraintAtTheCommit() {
        Scripts.run(database, "CREATE TABLE c (t int REFERENCES t DEFERRABLE INITIALLY DEFERRED)");
        Failed failed = Scripts.fail(session, PER_SCRIPT, "INSERT INTO c VALUES (9);");
        assertThat(failed.describe())
                .isEqualTo("statement 2 (V1__test.sql:1): SQLSTATE 23503, insert or update on table \"c\" violates"
                        + " foreign key constraint \"c_t_fkey\" (Key (t)=(9) is not present in table \"t\".)");
        assertThat(failed.statement().verb()).isEqualTo("COMMIT");
    }

    @Test
    void refusesAConcurrentIndexInATransaction() {
        String index = "CREATE INDEX CONCURRENTLY i ON t (id);";
        assertThat(Scripts.fail(session, PER_SCRIPT, index).code()).isEqualTo("25001");
        assertThat(Scripts.fail(session, ONE_COMMAND, index + " SELECT 1;").code())
                .isEqualTo("25001");
        assertThat(Scripts.fail(session, ONE_COMMAND, "SELECT 1;" + index).statements())
                .hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "ONE_COMMAND", "PER_SCRIPT_IF_POSSIBLE"})
    void buildsAConcurrentIndexThatStandsAlone(TransactionMode mode) {
        Scripts.succeed(session, mode, "CREATE INDEX CONCURRENTLY i ON t (id);");
        assertThat(Scripts.ask(
                        database,
                        "SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 't'::regclass"
                                + " AND indisvalid ORDER BY 1"))
                .containsExactly("t_pkey", "i");
    }

    @Test
    void runsSeveralStatementsThatAllRefuseATransaction() {
        assertThat(Scripts.succeed(
                                session,
                                PER_SCRIPT_IF_POSSIBLE,
                                "CREATE INDEX CONCURRENTLY i ON t (id); DROP INDEX CONCURRENTLY i; VACUUM t")
                        .statements())
                .hasValue(3);
    }

    @Test
    void refusesAMixedScriptAsFlywayDoesBeforeAnythingIsRun() {
        Failed failed = Scripts.fail(
                session, PER_SCRIPT_IF_POSSIBLE, "CREATE INDEX CONCURRENTLY i ON t (id);\nINSERT INTO t VALUES (2);");
        assertThat(failed.describe())
                .isEqualTo("statement 1 (V1__test.sql:1): SQLSTATE 25001, the script mixes statements that run in a"
                        + " transaction (line 2) with statements that cannot run in one, and Flyway rejects mixed"
                        + " scripts; move this statement into its own migration");
        assertThat(ids()).containsExactly("1");
        assertThat(Scripts.ask(database, "SELECT count(*) FROM pg_class WHERE relname = 'i'"))
                .containsExactly("0");
    }

    @Test
    void findsTheLineOfASyntaxErrorInOneCommandAndRunsNothing() {
        Failed failed = Scripts.fail(session, ONE_COMMAND, "INSERT INTO t VALUES (2); -- ä €\n\nSELEC 1;");
        assertThat(failed.describe())
                .isEqualTo("statement 2 (V1__test.sql:3): SQLSTATE 42601, syntax error at or near \"SELEC\"");
        assertThat(ids()).containsExactly("1");
    }

    @Test
    void sendsSeveralStatementsOfOneCommandAsOneTransaction() {
        assertThat(Scripts.succeed(session, ONE_COMMAND, "INSERT INTO t VALUES (2); SELECT 1; INSERT INTO t VALUES (3)")
                        .statements())
                .hasValue(3);
        assertThat(ids()).containsExactly("1", "2", "3");
    }
}
