package dev.migrationsafety.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void printsNoQuestionMarkOnAConsoleOfAscii() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(bytes, true, StandardCharsets.US_ASCII);

        console.print(Printable.in(
                StandardCharsets.US_ASCII, "numeric(18,4) → numeric(18,2) · Müller … 😀 “x” ≥ 1 – ok? \u00a0"));

        assertThat(bytes.toString(StandardCharsets.US_ASCII))
                .isEqualTo("numeric(18,4) -> numeric(18,2) | M\\u00fcller ... \\ud83d\\ude00 \"x\" >= 1 - ok? \\u00a0");
    }

    @Test
    void leavesWhatTheConsoleHas() {
        assertThat(Printable.in(StandardCharsets.UTF_8, "Müller → …")).isEqualTo("Müller → …");
        assertThat(Printable.in(StandardCharsets.ISO_8859_1, "Müller → …")).isEqualTo("Müller -> ...");
        assertThat(Printable.in(StandardCharsets.US_ASCII, "plain")).isEqualTo("plain");
    }

    @Test
    void escapesHalfASign() {
        assertThat(Printable.in(StandardCharsets.UTF_8, "a\ud83d")).isEqualTo("a\\ud83d");
    }

    @Test
    void readsTheCharacterSetOfTheConsoleFromThePropertiesWhereTheStreamDoesNotSayIt() throws Exception {
        PrintStream stream = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.ISO_8859_1);
        Charset expected = Runtime.version().feature() >= 18 ? StandardCharsets.ISO_8859_1 : StandardCharsets.US_ASCII;

        assertThat(Printable.charset(stream, property -> "US-ASCII")).isEqualTo(expected);
        if (Runtime.version().feature() < 18) {
            assertThat(Printable.charset(stream, property -> null)).isEqualTo(Charset.defaultCharset());
            assertThat(Printable.charset(stream, property -> "no charset")).isEqualTo(Charset.defaultCharset());
        }
    }
}
