package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptCommand;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scripts that their tools cut themselves: each command goes to the server as it is. */
@ExtendWith(OneServer.class)
class CommandsIT {
    private PostgresServer server;
    private Database database;
    private ScriptSession session;

    @BeforeEach
    void open(Borrowed borrowed) {
        server = borrowed.open();
        database = server.createBaseline();
        session = database.openSession("UTC");
    }

    @AfterEach
    void close() {
        session.close();
        database.close();
        server.close();
    }

    private ScriptOutcome run(TransactionMode mode, ScriptCommand... commands) {
        return session.run(new Script("1_a.sql", "0", "", mode).cut(Arrays.asList(commands)));
    }

    private List<String> tables() {
        return Scripts.ask(
                database, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1");
    }

    @Test
    void sendsABlockOfSeveralStatementsAsOneCommand() {
        ScriptOutcome outcome = run(
                TransactionMode.NONE,
                new ScriptCommand(2, "CREATE TABLE a (id int); CREATE TABLE b (id int);"),
                new ScriptCommand(5, "CREATE TABLE c (id int); SELECT 1/0;"));
        assertThat(outcome)
                .isEqualTo(new Failed(
                        OptionalInt.of(1),
                        new Statement(
                                new Location("1_a.sql", 5),
                                "CREATE",
                                Statement.Effect.OTHER,
                                "CREATE TABLE c (id int); SELECT 1/0;"),
                        new Failure(
                                "SQLSTATE",
                                "22012",
                                Failure.Kind.BAD_VALUE,
                                "division by zero",
                                Failure.Place.UNKNOWN)));
        assertThat(tables()).containsExactly("a", "b");
    }

    @Test
    void failsWhereTheToolCutABodyInTwo() {
        ScriptOutcome outcome = run(
                TransactionMode.PER_SCRIPT,
                new ScriptCommand(1, "CREATE TABLE a (id int);"),
                new ScriptCommand(2, "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN\nRETURN 1;"),
                new ScriptCommand(4, "END $$;"));
        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(((Failed) outcome).describe())
                .isEqualTo("statement 2 (1_a.sql:2): SQLSTATE 42601, unterminated dollar-quoted string at or near \"$$"
                        + " BEGIN\nRETURN 1;\"");
        assertThat(tables()).isEmpty();
    }

    @Test
    void refusesAStatementThatRefusesATransactionBesideAnotherInOneCommand() {
        assertThat(run(TransactionMode.NONE, new ScriptCommand(1, "CREATE TABLE a (id int);")))
                .isInstanceOf(Succeeded.class);
        assertThat(run(TransactionMode.NONE, new ScriptCommand(1, "SELECT 1; CREATE INDEX CONCURRENTLY i ON a (id);")))
                .isInstanceOf(Failed.class);
        assertThat(run(TransactionMode.NONE, new ScriptCommand(1, "CREATE INDEX CONCURRENTLY i ON a (id);")))
                .isInstanceOf(Succeeded.class);
        assertThat(tables()).containsExactly("a", "i");
    }
}
