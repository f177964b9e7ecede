package dev.migrationsafety.generation.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.sql.schema.DataType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Map<String, String> TYPES = Map.of(
            "n", "integer",
            "m", "numeric",
            "s", "text",
            "c", "character",
            "b", "boolean",
            "d", "date",
            "e", "date",
            "t", "timestamp with time zone",
            "j", "jsonb");

    /** A row as {@code n=1;s=abc}; a column that is absent is null. */
    private static Value judge(String expression, String row) {
        Map<String, Value> values = new HashMap<>();
        for (String cell : row.split(";", -1)) {
            String[] parts = cell.split("=", 2);
            values.put(parts[0], Value.of(DataType.of(TYPES.getOrDefault(parts[0], "text")), parts[1]));
        }
        Condition condition = Condition.parse(expression);
        assertThat(condition.isUnderstood()).as(expression).isTrue();
        return condition.value(column -> values.getOrDefault(column, Value.NULL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(n > 0) | n=1",
                "((m > (0)::numeric) AND (s = ANY (ARRAY['a'::text, 'b'::text]))) | m=0.01;s=b",
                "((s)::text = ANY ((ARRAY['x'::character varying, 'y z'::character varying])::text[])) | s=y z",
                "(s = ANY ('{a,b}'::text[])) | s=b",
                "(s <> ALL (ARRAY['a'::text, 'b'::text])) | s=c",
                "(s <> ''::text) | s=x",
                "((n >= 1) AND (n <= 10)) | n=10",
                "(n = ANY (ARRAY[1, 2, '-3'::integer])) | n=-3",
                "(m >= '-1.5'::numeric) | m=-1.50",
                "(m > (- 1.5)) | m=0",
                "((length(s) >= 3) AND (char_length((s)::text) <= 5)) | s=abcd",
                "(s ~~ 'ab%'::text) | s=abc",
                "(s ~~* '%@%'::text) | s=x@y",
                "(s !~~ '% %'::text) | s=xy",
                "(s ~ '^[A-Z]{3}$'::text) | s=EUR",
                "(c ~ '^[[:alpha:]]+$'::text) | c=ab   ",
                "(s !~ '[0-9]'::text) | s=abc",
                "(d <= e) | d=2020-01-31;e=2020-02-01",
                "(d >= '2020-01-01'::date) | d=2020-01-01",
                "((t >= '2020-01-01 00:00:00+00'::timestamp with time zone)) | t=2020-01-01 05:45:00.000001+05:45",
                "((n IS NULL) OR (n > 5)) | s=x",
                "((n IS NULL) = (m IS NULL)) | n=1;m=1",
                "(num_nonnulls(n, m, s) = 1) | m=1",
                "CASE WHEN b THEN (n > 0) ELSE (n < 0) END | b=f;n=-1",
                "CASE s WHEN 'a'::text THEN (n = 1) ELSE true END | s=b;n=7",
                "((s = upper(s)) AND (btrim(s) <> ''::text)) | s=AB",
                "(COALESCE(n, 0) >= 0) | s=x",
                "((n + (2 * 3)) = 7) | n=1",
                "(jsonb_typeof(j) = 'object'::text) | j={`a`: 1}",
                "(n IS DISTINCT FROM 3) | s=x",
                "(b IS NOT TRUE) | s=x",
                "(NOT b) | b=f",
                "(TRIM(BOTH FROM s) = s) | s=a b",
                "(s COLLATE `C` ~ 'a'::text) | s=a",
                "(n BETWEEN 1 AND 3 AND s IN ('a', 'b') AND s LIKE 'a%') | n=2;s=a",
                "abs(m) < 10::numeric(10,2) | m=-9.99",
                "(mod(n, 5) = 0) | n=10",
            })
    void holds(String expression, String row) {
        assertThat(judge(expression.replace('`', '"'), row)).isEqualTo(Value.of(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(n > 0) | n=0",
                "(s = ANY (ARRAY['a'::text])) | s=A",
                "(d < e) | d=2020-01-31;e=2020-01-31",
                "(length(s) = 3) | s=ab",
                "((n IS NULL) <> (m IS NULL)) | n=1;m=1",
                "(num_nonnulls(n, m) = 1) | n=1;m=1",
                "(NOT ((n > 0) OR (s = 'x'::text))) | n=0;s=x",
                "(s ~ '^a'::text) | s=ba",
            })
    void fails(String expression, String row) {
        assertThat(judge(expression, row)).isEqualTo(Value.of(false));
    }

    @Test
    void nullOfAComparisonIsNoBreach() {
        Condition condition = Condition.parse("(n > 0)");

        assertThat(condition.value(column -> Value.NULL)).isEqualTo(Value.NULL);
        assertThat(condition.isBrokenBy(column -> Value.NULL)).isFalse();
    }

    @Test
    void whatIsNotKnownExcludesNothing() {
        Condition function = Condition.parse("(my_check(s) AND (n > 0))");
        Condition strange = Condition.parse("(s @@ ::: )");

        assertThat(function.value(column -> new Value.Numeric(java.math.BigDecimal.ONE)))
                .isEqualTo(Value.UNKNOWN);
        assertThat(function.isBrokenBy(column -> new Value.Numeric(java.math.BigDecimal.ZERO)))
                .isTrue();
        assertThat(strange.isUnderstood()).isFalse();
        assertThat(strange.isBrokenBy(column -> Value.NULL)).isFalse();
        assertThat(strange.ways(true)).isEqualTo(List.of(List.of()));
    }

    @Test
    void proposesOneWayPerAlternative() {
        Condition condition = Condition.parse("((n IS NULL) OR ((n > 5) AND (s = ANY (ARRAY['a'::text, 'b'::text]))))");

        assertThat(condition.ways(true).stream()
                        .map(way -> way.stream().map(ConditionTest::print).toList())
                        .toList())
                .isEqualTo(List.of(List.of("n is null"), List.of("n > 5", "s in a b")));
    }

    @Test
    void proposesHowToBreakIt() {
        assertThat(printed(Condition.parse("((n >= 1) AND (length(s) <= 3))"), false))
                .isEqualTo(List.of(List.of("n < 1"), List.of("length s > 3")));
        assertThat(printed(Condition.parse("(num_nonnulls(n, m) = 1)"), true))
                .isEqualTo(List.of(List.of("n is not null", "m is null"), List.of("n is null", "m is not null")));
        assertThat(printed(Condition.parse("((n IS NULL) = (m IS NULL))"), true))
                .isEqualTo(List.of(List.of("n is null", "m is null"), List.of("n is not null", "m is not null")));
    }

    @Test
    void leavesOutOnlyTheDemandsThatItCannotTell() {
        assertThat(printed(Condition.parse("(((n + m) < 10) AND (n > 0))"), true))
                .isEqualTo(List.of(List.of("n > 0")));
        assertThat(printed(Condition.parse("(s = lower(s))"), false)).isEqualTo(List.of(List.of()));
    }

    @Test
    void turnsAComparisonTowardsTheColumn() {
        assertThat(printed(Condition.parse("(0 < n)"), true)).isEqualTo(List.of(List.of("n > 0")));
        assertThat(printed(Condition.parse("(s !~~ 'a%'::text)"), false)).isEqualTo(List.of(List.of("s ~ ^a.*$")));
    }

    private static List<List<String>> printed(Condition condition, boolean holding) {
        return condition.ways(holding).stream()
                .map(way -> way.stream().map(ConditionTest::print).toList())
                .toList();
    }

    private static String print(Atom atom) {
        if (atom instanceof Atom.Nullness nullness) {
            return atom.column() + (nullness.isNull() ? " is null" : " is not null");
        } else if (atom instanceof Atom.Compared compared) {
            Value value = compared.other().value(column -> Value.UNKNOWN);
            String text =
                    value instanceof Value.Numeric number ? number.number().toPlainString() : value.toString();
            return atom.column() + " " + compared.operator() + " " + text;
        } else if (atom instanceof Atom.OneOf oneOf) {
            StringBuilder text = new StringBuilder(atom.column() + " in");
            oneOf.values().forEach(value -> text.append(' ').append(((Value.Text) value).text()));
            return text.toString();
        } else if (atom instanceof Atom.Sized sized) {
            return "length " + atom.column() + " " + sized.operator() + " " + sized.length();
        }
        return atom.column() + " ~ " + ((Atom.Shaped) atom).regex();
    }
}
