package dev.migrationsafety.migration;

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
                "{              | line 1 should have \"",
                "{\"a\" 1}      | line 1 should have :",
                "{\"a\": 1 \"b\": 2} | line 1 should have }",
                "{\"a\": 1, \"a\": 2} | line 1 should have one \"a\"",
                "[1, ]          | line 1 should have a value",
                "[1] 2          | line 1 should have the end",
                "\"a            | line 1 should have a closing quote",
                "\"\\x\"        | line 1 should have an escape",
                "\"\\u12\"      | line 1 should have four hexadecimal digits",
                "01             | line 1 should have the end",
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
                .hasMessage("line 1 should have less nesting");
    }
}
