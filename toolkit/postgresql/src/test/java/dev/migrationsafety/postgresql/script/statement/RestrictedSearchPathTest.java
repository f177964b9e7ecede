package dev.migrationsafety.postgresql.script.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class RestrictedSearchPathTest {
    private static final String INLINED = "SQL function \"f\" during inlining";

    private static String message(String statement, String state, String where) {
        ServerErrorMessage error =
                new ServerErrorMessage("SERROR\0C" + state + "\0Mfunction g() does not exist\0W" + where + "\0");
        SqlStatement sql = new SqlStatement(Kind.SQL, statement, 1, 0, statement.split("\\s", -1)[0], "");
        return new Failures("a.sql")
                .of(0, sql, new PSQLException(error))
                .failure()
                .message();
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE INDEX ON t (f(id)), 42883",
        "create unique\tindex on t (f(id)), 42883",
        "CREATE MATERIALIZED VIEW v AS SELECT f(id) FROM t, 42P01",
        "REFRESH MATERIALIZED VIEW v, 42704",
        "REINDEX TABLE t, 42883",
    })
    void explainsWhatAFunctionDoesNotFindInAMaintenanceOperation(String statement, String state) {
        assertThat(message(statement, state, INLINED))
                .isEqualTo("function g() does not exist" + RestrictedSearchPath.HINT);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE INDEX ON t (g(id)), 42883, ''",
        "UPDATE t SET a = f(id), 42883, SQL function f",
        "CREATE VIEW v AS SELECT 1, 42883, SQL function f",
        "CREATE INDEX ON t (f(id)), 22P02, SQL function f",
    })
    void explainsNothingElse(String statement, String state, String where) {
        assertThat(message(statement, state, where)).isEqualTo("function g() does not exist");
    }
}
