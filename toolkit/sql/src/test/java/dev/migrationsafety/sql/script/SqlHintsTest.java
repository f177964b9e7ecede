package dev.migrationsafety.sql.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlHintsTest {
    private static final SqlHints HINTS = new SqlHints();

    private static Script script(String text) {
        return new Script("V1__a.sql", "0", text, TransactionMode.PER_SCRIPT);
    }

    private static List<String> literals(String... texts) {
        return HINTS.literals(Stream.of(texts).map(SqlHintsTest::script).toList());
    }

    @Test
    void findsTheFirstLineThatMentionsANameOutsideOfComments() {
        Script script = script(
                """
                -- fee
                SELECT fees, a_fee, fee2 FROM t; -- fee

                UPDATE t SET "FEE" = 1; -- fee
                DELETE FROM t WHERE fee = 2;""");
        assertThat(HINTS.mention(script, "fee")).contains(new Location("V1__a.sql", 4));
        assertThat(HINTS.mention(script, "delete")).contains(new Location("V1__a.sql", 5));
        assertThat(HINTS.mention(script, "a")).isEmpty();
        assertThat(HINTS.mention(script(""), "fee")).isEmpty();
    }

    @Test
    void findsNoMentionInABlockCommentAndCountsItsLines() {
        Script script = script(
                """
                /* the fee of old
                   /* and a fee inside */
                   fee */ SELECT 1; /* fee */
                SELECT '-- not a comment', '/*', fee, '*/';""");
        assertThat(HINTS.mention(script, "fee")).contains(new Location("V1__a.sql", 4));
        assertThat(HINTS.mention(script, "old")).isEmpty();
        assertThat(HINTS.mention(script("DO $$ BEGIN -- fee\n/* fee */ END $$;"), "fee"))
                .isEmpty();
        assertThat(HINTS.mention(script("SELECT 1; /* fee"), "fee")).isEmpty();
    }

    @Test
    void takesANameAsItIsWritten() {
        Script script = script("SELECT auditXlog;\nSELECT 1 FROM audit.log;");
        assertThat(HINTS.mention(script, "audit.log")).contains(new Location("V1__a.sql", 2));
        assertThat(HINTS.mention(script, "log")).contains(new Location("V1__a.sql", 2));
        assertThat(HINTS.mention(script, "audit.*")).isEmpty();
    }

    @Test
    void listsEachTextInQuotesOnceInTheOrderOfTheScripts() {
        assertThat(literals(
                        "UPDATE t SET a = 'paid' WHERE b = 'it''s open' AND c = 'paid';",
                        "DELETE FROM t WHERE a = 'void' OR a = 'paid';"))
                .containsExactly("paid", "it's open", "void");
        assertThat(literals("SELECT 1 FROM \"t\"", "SELECT 'two\nlines'")).isEmpty();
        assertThat(literals()).isEmpty();
    }

    @Test
    void listsNoLongTextsAndNotManyTexts() {
        assertThat(literals("SELECT '" + "x".repeat(60) + "'")).containsExactly("x".repeat(60));
        assertThat(literals("SELECT '" + "x".repeat(61) + "'")).isEmpty();
        List<String> some = IntStream.range(0, 25).mapToObj(i -> "v" + i).toList();
        assertThat(literals(some.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "))))
                .isEqualTo(some.subList(0, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n  \n",
                "-- nothing to undo",
                "  -- nothing\n\n--to undo\n",
                "/* nothing\nto */ /* undo */\n",
                "BEGIN; /* nothing */\nCOMMIT; -- at all",
                "BEGIN;\nCOMMIT;",
                "  begin transaction ;\n-- nothing\n\tRollback Work;",
            })
    void takesCommentsAndATransactionAroundNothingForEmpty(String text) {
        assertThat(HINTS.isEmpty(script(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "BEGIN;\nSELECT 1;\nCOMMIT;",
                "BEGIN; DROP TABLE t; COMMIT;",
                "-- nothing\n;DROP TABLE t;",
                "BEGIN",
            })
    void takesAnythingElseForSomething(String text) {
        assertThat(HINTS.isEmpty(script(text))).isFalse();
    }

    @Test
    void leavesQueriesToEngines() {
        assertThat(HINTS.endsWithQuery(script("SELECT 1;"))).isFalse();
    }

    @Test
    void keepsACommentOnOneLineWhateverIsInIt() {
        assertThat(new SqlHints()
                        .comment("value-lost t.\"a\r\nDROP TABLE t;\u2028--\"")
                        .lines())
                .containsExactly("-- value-lost t.\"a DROP TABLE t; --\"");
    }

    @Test
    void readsPathsIntoDocuments() {
        assertThat(literals("UPDATE t SET m = m->'b'->'c' WHERE m->'b' ? 'd'"))
                .containsExactly("b", "c", "d", "{b,c}", "{b,d}");
        assertThat(literals("DELETE FROM t WHERE m->>'kind' = 'old'")).contains("{\"kind\": \"old\"}");
        assertThat(literals("DELETE FROM t WHERE (m->'a'->>'b') = 'gone'")).contains("{\"a\": {\"b\": \"gone\"}}");
        assertThat(literals("SELECT m->'a'")).containsExactly("a");
    }

    @Test
    void readsTheNumbersOfConditions() {
        assertThat(literals("UPDATE t SET n = 5 WHERE kind = 2 AND (state IN (3, -4) OR t.\"x\" = 7)"))
                .containsExactly("2", "3", "-4", "7");
        assertThat(literals("UPDATE t SET n = 5 WHERE kind = 2.5 OR kind > 9")).isEmpty();
    }
}
