package dev.migrationsafety.generation.condition.evaluation;

import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of a row as far as conditions can be judged on it. */
public sealed interface Value {
    /** SQL NULL. */
    Value NULL = new Null();
    /** A value about which nothing is known, not even whether it is null. */
    Value UNKNOWN = new Unknown();

    /** SQL NULL. */
    record Null() implements Value {}

    /** Nothing is known. */
    record Unknown() implements Value {}

    /** A boolean. */
    record Truth(boolean holds) implements Value {}

    /** An exact number. */
    record Numeric(BigDecimal number) implements Value {}

    /** A text. */
    record Text(String text) implements Value {}

    /** A date or time in microseconds. */
    record Moment(long micros) implements Value {}

    /** The elements of an array. */
    record Elements(List<Value> elements) implements Value {
        /** Copies the list. */
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** A value of another type, not null, known by its text only. */
    record Opaque(String text) implements Value {}

    /** Types whose values are numbers. */
    Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money", "oid");

    /** Types whose values are compared as text. */
    Set<String> TEXTS =
            Set.of("text", "character varying", "character", "name", "citext", "uuid", "\"char\"", "unknown");

    /** A truth value. */
    static Value of(boolean holds) {
        return new Truth(holds);
    }

    /** The value of a column from its text. */
    static Value of(DataType type, @Nullable String text) {
        if (text == null) {
            return NULL;
        }
        if (type.form() == Form.ENUM) {
            return new Text(text);
        }
        return type.form() == Form.BASE ? of(TypeNames.plain(type.base()), text) : new Opaque(text);
    }

    /** The value of a text in a type by its plain name. */
    static Value of(String base, String text) {
        if (NUMBERS.contains(base)) {
            return number(text);
        }
        if (base.equals("boolean")) {
            return switch (text) {
                case "true", "t" -> of(true);
                case "false", "f" -> of(false);
                default -> UNKNOWN;
            };
        }
        if (base.equals("character")) {
            return new Text(text.replaceFirst(" +$", ""));
        }
        if (TEXTS.contains(base)) {
            return new Text(text);
        }
        if (Moments.isMoment(base)) {
            return Moments.parse(text).<Value>map(Moment::new).orElse(new Opaque(text));
        }
        return new Opaque(text);
    }

    private static Value number(String text) {
        try {
            return new Numeric(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return new Opaque(text);
        }
    }
}
