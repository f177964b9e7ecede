package dev.migrationsafety.postgresql.script.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptSplitterTest {
    private static List<String> texts(String script) {
        return ScriptSplitter.split(script).stream().map(SqlStatement::text).toList();
    }

    @Test
    void tellsLineOffsetAndKeywordOfEachStatement() {
        assertThat(ScriptSplitter.split("-- head\ncreate table a();\n\n/* b */ SELECT\n 1 ;drop table a"))
                .containsExactly(
                        new SqlStatement(Kind.SQL, "create table a()", 2, 8, "CREATE", ""),
                        new SqlStatement(Kind.SQL, "SELECT\n 1", 4, 35, "SELECT", ""),
                        new SqlStatement(Kind.SQL, "drop table a", 5, 46, "DROP", ""));
    }

    @Test
    void findsNothingInCommentsAndSemicolons() {
        assertThat(ScriptSplitter.split(" ;; -- x;\n/* ; /* nested ; */ ; */ ;\r\n"))
                .isEmpty();
    }

    @Test
    void takesTheDataOfCopyAlong() {
        assertThat(ScriptSplitter.split(
                        "COPY t (a) FROM stdin; -- data\n1;2\n'\n\\.\nCOPY t TO STDOUT;\nCOPY t FROM '/x'"))
                .containsExactly(
                        new SqlStatement(Kind.COPY_IN, "COPY t (a) FROM stdin", 1, 0, "COPY", "1;2\n'\n"),
                        new SqlStatement(Kind.COPY_OUT, "COPY t TO STDOUT", 5, 40, "COPY", ""),
                        new SqlStatement(Kind.SQL, "COPY t FROM '/x'", 6, 58, "COPY", ""));
    }

    @Test
    void takesDataWithoutEndUpToTheEndOfTheScript() {
        assertThat(ScriptSplitter.split("COPY t FROM STDIN;\r\n1\r\n2"))
                .containsExactly(new SqlStatement(Kind.COPY_IN, "COPY t FROM STDIN", 1, 0, "COPY", "1\r\n2"));
        assertThat(ScriptSplitter.split("COPY t FROM STDIN;"))
                .containsExactly(new SqlStatement(Kind.COPY_IN, "COPY t FROM STDIN", 1, 0, "COPY", ""));
    }

    @Test
    void marksCommandsOfPsqlButPassesOverRestrict() {
        assertThat(ScriptSplitter.split("\\restrict abc\nSELECT 1;\n\\connect other\nSELECT 2 \\g\n\\unrestrict abc\n"))
                .containsExactly(
                        new SqlStatement(Kind.SQL, "SELECT 1", 2, 14, "SELECT", ""),
                        new SqlStatement(Kind.META, "\\connect other", 3, 24, "", ""),
                        new SqlStatement(Kind.META, "\\g", 4, 48, "", ""));
    }

    @Test
    void marksTextAfterCopyOnItsLine() {
        assertThat(ScriptSplitter.split("COPY t FROM STDIN; SELECT 1;\n1\n\\.\n"))
                .containsExactly(
                        new SqlStatement(Kind.COPY_IN, "COPY t FROM STDIN", 1, 0, "COPY", "1\n"),
                        new SqlStatement(Kind.META, " SELECT 1;", 1, 18, "", ""));
    }

    @Test
    void endsNothingInQuotesOfAnyKind() {
        assertThat(
                        texts(
                                """
                        SELECT 'a;''b\\', E'\\';', "x;""y", $$;$$, $q$ $$;$x$ $q$, a$b;
                        SELECT E'a' -- ;
                          '\\';b', U&'d\\0061;', B'1', $1;
                        SELECT 'unclosed;"""))
                .containsExactly(
                        "SELECT 'a;''b\\', E'\\';', \"x;\"\"y\", $$;$$, $q$ $$;$x$ $q$, a$b",
                        "SELECT E'a' -- ;\n  '\\';b', U&'d\\0061;', B'1', $1",
                        "SELECT 'unclosed;");
    }

    @Test
    void endsNothingInParenthesesAndBodiesOfRoutines() {
        String rule = "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)";
        String body = "create or replace function f(x int) returns int begin atomic\n"
                + " select case when x > 0 then 1 else 2 end; select 2;\nend";
        assertThat(texts(rule + ";" + body + ";BEGIN;SELECT 1;END;"))
                .containsExactly(rule, body, "BEGIN", "SELECT 1", "END");
    }
}
