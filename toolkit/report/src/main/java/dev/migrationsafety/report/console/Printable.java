package dev.migrationsafety.report.console;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Converts text to what a console with a given character set can print; for callers. The toolkit's own symbols have a form
 * in ASCII, any other missing character is shown as {@code \\u00fc}, and nothing turns into a question mark. Stateless.
 */
public final class Printable {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("→", "->"),
            Map.entry("…", "..."),
            Map.entry("·", "|"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("×", "x"),
            Map.entry("≠", "!="),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("✓", "+"),
            Map.entry("✕", "x"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("„", "\""),
            Map.entry("‘", "'"),
            Map.entry("’", "'"));

    private Printable() {}

    /** The text in signs that the character set has. */
    public static String in(Charset charset, String text) {
        if (!charset.canEncode()) {
            return text;
        }
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String as = Character.toString(sign);
            printable.append(encoder.canEncode(as) ? as : PLAIN.getOrDefault(as, escaped(as)));
        });
        return printable.toString();
    }

    private static String escaped(String sign) {
        StringBuilder escaped = new StringBuilder();
        sign.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04x", unit)));
        return escaped.toString();
    }

    /**
     * The character set of a stream: what it says itself from Java 18 on, else that of the console, else the default.
     *
     * @param properties looks up a system property
     */
    public static Charset charset(PrintStream stream, UnaryOperator<@Nullable String> properties) {
        try {
            return (Charset) PrintStream.class.getMethod("charset").invoke(stream);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            String console = properties.apply("sun.stdout.encoding");
            return console == null ? Charset.defaultCharset() : named(console);
        }
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Charset.defaultCharset();
        }
    }
}
