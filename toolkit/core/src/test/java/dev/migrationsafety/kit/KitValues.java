package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of the values in memory: how they are read, written and converted. Null has no type. */
public final class KitValues {
    /** All types; {@code opaque} holds any text, and no generator knows what to put there. */
    public static final Set<String> TYPES = Set.of("int", "long", "text", "bool", "decimal", "date", "array", "opaque");

    private static final Set<String> NUMBERS = Set.of("int", "long", "decimal");

    private KitValues() {}

    /**
     * The value of a canonical text of a type.
     *
     * @throws KitFailure if the text is none of the type
     */
    static Value of(String text, String type) {
        try {
            return new Value(canonical(text, type), type);
        } catch (NumberFormatException | DateTimeException e) {
            throw KitFailure.of(Failure.Kind.BAD_VALUE, "'" + text + "' is no value of type " + type);
        }
    }

    private static String canonical(String text, String type) {
        return switch (type) {
            case "int" -> String.valueOf(Integer.parseInt(text));
            case "long" -> String.valueOf(Long.parseLong(text));
            case "decimal" -> new BigDecimal(text).toPlainString();
            case "date" -> LocalDate.parse(text).toString();
            case "bool" -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new NumberFormatException(text);
                }
                yield text;
            }
            case "text", "array", "opaque" -> text;
            default -> throw KitFailure.of(Failure.Kind.MISSING, "there is no type " + type);
        };
    }

    /** The value of a word in a script, for example {@code 5}, {@code 5:long}, {@code 2024-01-31:date}, {@code Rome}. */
    static Value read(String word) {
        if (word.equals("null")) {
            return Value.NULL;
        }
        if (word.startsWith("\"") && word.endsWith("\"") && word.length() > 1) {
            return new Value(
                    word.substring(1, word.length() - 1).replace("\\n", "\n").replace("\\\"", "\""), "text");
        }
        int colon = word.lastIndexOf(':');
        if (colon > 0 && TYPES.contains(word.substring(colon + 1))) {
            Value inner = read(word.substring(0, colon));
            return of(String.valueOf(inner.text()), word.substring(colon + 1));
        }
        if (word.startsWith("[") && word.endsWith("]")) {
            return of(word, "array");
        }
        if (word.equals("true") || word.equals("false")) {
            return of(word, "bool");
        }
        return word.matches("-?\\d{1,9}") ? of(word, "int") : of(word, "text");
    }

    /** The word that {@link #read} turns into a value again. */
    static String write(Value value) {
        String text = value.text();
        if (text == null) {
            return "null";
        }
        String quoted = "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        return value.type().isEmpty() || value.type().equals("text") ? quoted : quoted + ":" + value.type();
    }

    /** Whether it is known how values of one type become values of another. */
    static boolean converts(String from, String to) {
        return from.equals(to)
                || to.equals(KitField.ANY)
                || from.equals(KitField.ANY)
                || to.equals("text")
                || from.equals("text")
                || (NUMBERS.contains(from) && NUMBERS.contains(to));
    }

    /** A value as one of another type, if that keeps all of it. */
    static Optional<Value> convert(Value value, String type) {
        String text = value.text();
        if (text == null || type.equals(KitField.ANY) || value.type().equals(type)) {
            return Optional.of(value);
        }
        try {
            boolean whole = type.equals("int") || type.equals("long");
            return Optional.of(
                    whole && NUMBERS.contains(value.type())
                            ? of(
                                    new BigDecimal(text)
                                            .setScale(0, RoundingMode.UNNECESSARY)
                                            .toPlainString(),
                                    type)
                            : of(text, type));
        } catch (ArithmeticException | KitFailure e) {
            return Optional.empty();
        }
    }

    /** A value as one of another type, rounded where the type has no room for its fraction. */
    static Optional<Value> round(Value value, String type) {
        String text = value.text();
        boolean fraction = value.type().equals("decimal") && !type.equals("decimal") && NUMBERS.contains(type);
        return text == null || !fraction
                ? convert(value, type)
                : convert(
                        of(
                                new BigDecimal(text)
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .toPlainString(),
                                "decimal"),
                        type);
    }

    /** A number, for sums; empty for anything else. */
    static Optional<BigDecimal> number(@Nullable Value value) {
        String text = Value.textOf(value);
        return value == null || text == null || !(value.type().isEmpty() || NUMBERS.contains(value.type()))
                ? Optional.empty()
                : Optional.of(new BigDecimal(text));
    }

    static String shown(@Nullable Value value) {
        return value == null ? "(absent)" : write(value).toLowerCase(Locale.ROOT);
    }
}
