package dev.migrationsafety.catalogue.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenTextTest {
    private static final String LONG = "a note that is longer than forty characters, so that it counts as long";

    @Test
    void writesOneFactALineAndALongTextThatComesUpOftenOnce() {
        List<Fact> histories = List.of(
                new Fact(
                        "history",
                        "a",
                        List.of(
                                Fact.of("headline", "SAFE"),
                                new Fact(
                                        "step",
                                        "full rollback",
                                        List.of(Fact.of("note", LONG), Fact.of("note", LONG))))),
                new Fact("history", "b", List.of(Fact.of("note", LONG))));

        String text = GoldenText.write(histories);

        assertThat(text)
                .isEqualTo(
                        """
                        golden record 1
                        text 433c8d26: a note that is longer than forty characters, so that it counts as long
                        history: a
                          headline: SAFE
                          step: full rollback
                            note: @433c8d26
                            note: @433c8d26
                        history: b
                          note: @433c8d26
                        """);
        assertThat(GoldenText.read(text)).isEqualTo(histories);
    }

    @Test
    void keepsEveryTextOnOneVisibleLine() {
        List<Fact> histories = List.of(new Fact(
                "history",
                "a: b",
                List.of(
                        Fact.of("note", "two\nlines\tand \\n"),
                        Fact.of("note", "@no key"),
                        Fact.of("note", " blanks outside "),
                        Fact.of("note", ""),
                        Fact.of("note", "\u00a0\u200b\ud83d\ude00 key: value"))));

        String text = GoldenText.write(histories);

        assertThat(text)
                .isEqualTo(
                        """
                        golden record 1
                        history: a: b
                          note: two\\nlines\\u{9}and \\\\n
                          note: \\u{40}no key
                          note:  blanks outside\\u{20}
                          note:\s
                          note: \\u{a0}\\u{200b}\ud83d\ude00 key: value
                        """);
        assertThat(GoldenText.read(text)).isEqualTo(histories);
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThatThrownBy(() -> GoldenText.read("history: a\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it does not begin with 'golden record 1'");
        assertThatThrownBy(() -> GoldenText.read("golden record 1\nhistory\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this is no line of a golden record: history");
        assertThatThrownBy(() -> GoldenText.read("golden record 1\nhistory: @12345678\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no text at the top has the key 12345678");
    }
}
