package dev.migrationsafety.generation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a value of a row differs from that of the row before it, which some ways of comparing take for equal. */
enum Variation {
    /** Not at all. */
    SAME(text -> text),
    /** Capitals for small letters and the other way round. */
    CASE(text -> text.chars()
            .map(letter ->
                    Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()),
    /** A letter with its mark as one character or as two; a text without such letters gets another case. */
    MARKS(text -> {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return apart.equals(text) ? text.toUpperCase(Locale.ROOT) : apart;
    }),
    /** A blank behind it. */
    BLANK(text -> text + " "),
    /** Null both times. */
    NULL(text -> null);

    private final UnaryOperator<@Nullable String> change;

    Variation(UnaryOperator<@Nullable String> change) {
        this.change = change;
    }

    @Nullable
    String of(@Nullable String text) {
        return text == null ? null : change.apply(text);
    }
}
