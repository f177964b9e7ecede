package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.named;
import static dev.migrationsafety.generation.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static TableBuilder wide(String check) {
        return table("t")
                .key("id", "integer")
                .notNull("n", "integer")
                .nullable("m", "numeric(10,2)")
                .notNull("total", "numeric(12,2)")
                .notNull("s", "text")
                .nullable("v", "character varying(8)")
                .notNull("d", "date")
                .nullable("e", "date")
                .notNull("at", "timestamp with time zone")
                .notNull("flag", "boolean")
                .notNull("doc", "jsonb")
                .notNull("tags", "text[]")
                .nullable("digest", "bytea")
                .check(check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(n > 1000000)",
                "((n >= 7) AND (n <= 9))",
                "(m > (0)::numeric)",
                "(s = ANY (ARRAY['a'::text, 'b'::text]))",
                "(s <> ''::text)",
                "(length(s) = 17)",
                "(octet_length(digest) = 20)",
                "((octet_length(s) >= 3) AND (octet_length(s) <= 5))",
                "((char_length((v)::text) >= 2) AND (char_length((v)::text) <= 3))",
                "(s ~~ 'INV-%'::text)",
                "(s ~ '^[A-Z]{2}[0-9]{6}$'::text)",
                "((v)::text ~ '^(a|b)+$'::text)",
                "(s = lower(s))",
                "(s = upper(s))",
                "(lower((v)::text) = ANY (ARRAY['open'::text, 'closed'::text]))",
                "((upper(btrim(s)) = 'DEBIT'::text) OR (upper(btrim(s)) = 'CREDIT'::text))",
                "(\"left\"(s, 2) = ANY (ARRAY['DE'::text, 'AT'::text]))",
                "(substr(lower(s), 1, 3) = 'abc'::text)",
                "(s !~ '[0-9]'::text)",
                "(POSITION(('@'::text) IN (s)) > 1)",
                "(length(btrim(s)) > 3)",
                "(e > d)",
                "((m <> (n)::numeric) AND (m >= (5)::numeric) AND (m <= (5)::numeric))",
                "((e IS NULL) OR (e >= d))",
                "(total = (COALESCE(m, (0)::numeric) + (n)::numeric))",
                "((n % 5) = 0)",
                "((flag AND (m IS NOT NULL)) OR ((NOT flag) AND (m IS NULL)))",
                "((m IS NULL) = (e IS NULL))",
                "CASE WHEN flag THEN (n > 0) ELSE (n < 0) END",
                "(num_nonnulls(m, v, e) = 1)",
                "(jsonb_typeof(doc) = 'object'::text)",
                "(cardinality(tags) > 0)",
                "(at >= '2020-02-29 00:00:00+00'::timestamp with time zone)",
                "(d < '1950-01-01'::date)",
                "((d >= '2024-01-01'::date) AND (d <= '2024-01-03'::date))",
                "(d <= CURRENT_DATE)",
                "((s = 'closed'::text) = (e IS NOT NULL))",
                "(NOT ((n = 0) OR (s = ''::text)))",
                "(s OPERATOR(public.~) '^x+$'::text)",
            })
    void fillsTablesUnderACheck(String check) {
        Filled filled = Filled.of(wide(check)).verify();

        assertThat(filled.rows("t")).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void meetsEachWayOfACheck() {
        Filled filled = Filled.of(wide("(((s = 'a'::text) AND (n > 0)) OR ((s = 'b'::text) AND (n < 0)))"))
                .verify();

        assertThat(new TreeSet<>(filled.values("t", "s"))).isEqualTo(new TreeSet<>(java.util.List.of("a", "b")));
    }

    @Test
    void meetsTheBordersOfARange() {
        Filled filled = Filled.of(200, wide("((n >= 7) AND (n <= 90000))")).verify();

        assertThat(filled.values("t", "n")).contains("7");
    }

    @Test
    void leavesWhatItDoesNotUnderstandToTheServer() {
        Filled filled = Filled.of(wide("(my_rule(s, n) AND (n > 0))")).verify();

        assertThat(filled.rows("t")).hasSize(12);
        assertThat(filled.values("t", "n"))
                .allSatisfy(text -> assertThat(Integer.parseInt(text)).isPositive());
    }

    @Test
    void namesTheChecksThatContradictEachOther() {
        Filled filled =
                Filled.of(wide("(n > 5)").check("(n < 5)"), table("other").key("id", "integer"));

        assertThat(filled.result.unfillable())
                .isEqualTo(Map.of(
                        named("t"),
                        "Table t could not be filled: column n: no value of type integer was found that satisfies"
                                + " [check_1 (n > 5), check_2 (n < 5)]."));
        assertThat(filled.rows("other")).hasSize(12);
    }
}
