package dev.migrationsafety.generation.rule;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a value of a row differs from that of the row before it, which some ways of comparing take for equal. */
public enum Variation {
    /** Not at all. */
    SAME,
    /** Capitals for small letters and the other way round. */
    CASE,
    /** A letter with its mark as one character or as two; a text without such letters gets another case. */
    MARKS,
    /** Null both times. */
    NULL;

    @Nullable
    public String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (this) {
            case SAME -> text;
            case CASE -> inOtherCase(text);
            case MARKS -> withMarksApart(text);
            case NULL -> null;
        };
    }

    private static String inOtherCase(String text) {
        StringBuilder other = new StringBuilder();
        text.codePoints()
                .map(letter ->
                        Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
                .forEach(other::appendCodePoint);
        return other.toString();
    }

    private static String withMarksApart(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return apart.equals(text) ? text.toUpperCase(Locale.ROOT) : apart;
    }
}
