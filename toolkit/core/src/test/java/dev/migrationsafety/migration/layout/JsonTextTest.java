package dev.migrationsafety.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonTextTest {
    @Test
    void readsEveryKindOfValue() {
        assertThat(new JsonText(
                                "\uFEFF { \"a\" : [ true , false, null, -1.5e3, \"x\\n\\u00e4\\\"\\/\" ], \"b\": {}, \"c\": [] } ")
                        .read())
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(true, false, null, new JsonText.JsonNumber("-1.5e3"), "x\nä\"/"),
                        "b",
                        Map.of(),
                        "c",
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{              | expected \" in line 1",
                "{\"a\" 1}      | expected : in line 1",
                "{\"a\": 1 \"b\": 2} | expected } in line 1",
                "{\"a\": 1, \"a\": 2} | expected only one \"a\" in line 1",
                "[1, ]          | expected a value in line 1",
                "[1] 2          | expected the end of the text in line 1",
                "\"a            | expected a closing quote in line 1",
                "\"\\x\"        | expected an escape in line 1",
                "\"\\u12\"      | expected four hexadecimal digits in line 1",
                "01             | expected the end of the text in line 1",
            })
    void saysWhatIsMissing(String text, String message) {
        assertThatThrownBy(() -> new JsonText(text).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatThrownBy(() -> new JsonText("[".repeat(100_000)).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected less nesting in line 1");
    }
}
