package dev.migrationsafety.generation.value.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.sql.schema.DataType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimplerTextsTest {
    private static List<String> than(String value, String base) {
        return SimplerTexts.than(value, DataType.of(base));
    }

    @Test
    void turnsNumbersToOneAndZeroFirst() {
        assertThat(than("-123.4503", "numeric"))
                .containsExactly("1", "0", "123.4503", "-0.4503", "-123.45", "-123.450", "-111.1101");
        assertThat(than("42", "bigint")).containsExactly("1", "0", "4", "11");
        assertThat(than("0", "integer")).containsExactly("1");
        assertThat(than("1", "integer")).isEmpty();
        assertThat(than("NaN", "double precision")).containsExactly("1", "0");
    }

    @Test
    void turnsTextToALetterAndThenShortens() {
        assertThat(than("Zoë ob2g", "text")).containsExactly("a", "", "aaa aaaa", "Zoë ", "Zoë ob", "Zoë ob2");
        assertThat(than("aaaa", "text")).containsExactly("a", "", "aa", "aaa");
        assertThat(than("a", "text")).isEmpty();
    }

    @Test
    void turnsMomentsToTheFirstOfTheCentury() {
        assertThat(than("2024-03-31 02:30:00.123456+00", "timestamp with time zone"))
                .containsExactly(
                        "2000-01-01 00:00:00+00",
                        "2000-01-01 02:30:00.123456+00",
                        "2024-03-31 00:00:00.123456+00",
                        "2024-03-31 02:30:00+00");
        assertThat(than("2024-03-31", "date")).containsExactly("2000-01-01");
    }

    @Test
    void takesEarlierLabelsOfAnEnum() {
        DataType mood = new DataType(
                "mood",
                "mood",
                DataType.Form.ENUM,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of("sad", "ok", "happy"),
                Optional.empty(),
                List.of(),
                List.of(),
                true);

        assertThat(SimplerTexts.than("happy", mood)).containsExactly("sad", "ok");
        assertThat(SimplerTexts.than("sad", mood)).isEmpty();
    }

    @Test
    void knowsNothingSimplerThanAValueOfAStrangeType() {
        assertThat(than("(1,2)", "point")).isEmpty();
    }

    @Test
    void neverLeadsBack() {
        List<List<String>> starts = List.of(
                List.of("-987.6543", "numeric"),
                List.of("123456789", "bigint"),
                List.of("Ünï Ω 2x", "text"),
                List.of("1999-12-31 23:59:59.5", "timestamp without time zone"),
                List.of("\\x0102030405", "bytea"));
        for (List<String> start : starts) {
            assertThat(leadsBack(start.get(0), start.get(1), new ArrayDeque<>(), new HashSet<>()))
                    .as(start.toString())
                    .isFalse();
        }
    }

    /** Walks all ways down from a value. */
    private static boolean leadsBack(String value, String base, Deque<String> path, Set<String> done) {
        if (path.contains(value)) {
            return true;
        }
        if (!done.add(value)) {
            return false;
        }
        path.push(value);
        boolean back = than(value, base).stream().anyMatch(next -> leadsBack(next, base, path, done));
        path.pop();
        return back;
    }
}
