package dev.migrationsafety.generation.condition.evaluation;

import dev.migrationsafety.generation.condition.evaluation.Value.Elements;
import dev.migrationsafety.generation.condition.evaluation.Value.Moment;
import dev.migrationsafety.generation.condition.evaluation.Value.Null;
import dev.migrationsafety.generation.condition.evaluation.Value.Numeric;
import dev.migrationsafety.generation.condition.evaluation.Value.Opaque;
import dev.migrationsafety.generation.condition.evaluation.Value.Text;
import dev.migrationsafety.generation.condition.evaluation.Value.Truth;
import dev.migrationsafety.generation.condition.evaluation.Value.Unknown;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Casts of values to types by their plain names. */
final class Casts {
    private Casts() {}

    static Value cast(Value value, String type) {
        if (value instanceof Null || value instanceof Unknown || value instanceof Elements) {
            return value;
        }
        if (value instanceof Text text) {
            if (type.endsWith("[]")) {
                return elements(type.substring(0, type.length() - 2), text.text());
            }
            return Value.TEXTS.contains(type)
                            || Value.NUMBERS.contains(type)
                            || type.equals("boolean")
                            || Moments.isMoment(type)
                    ? date(type, Value.of(type, text.text()))
                    : value;
        }
        if (value instanceof Moment) {
            return date(type, value);
        }
        if (value instanceof Numeric number) {
            return number(type, number);
        }
        return value instanceof Truth && !type.equals("boolean") ? Value.UNKNOWN : value;
    }

    private static Value date(String type, Value value) {
        return type.equals("date") && value instanceof Moment moment
                ? new Moment(Math.floorDiv(moment.micros(), Moments.DAY) * Moments.DAY)
                : value instanceof Opaque ? Value.UNKNOWN : value;
    }

    private static Value number(String type, Numeric number) {
        return switch (type) {
            case "smallint", "integer", "bigint" -> new Numeric(number.number().setScale(0, RoundingMode.HALF_UP));
            case "numeric", "real", "double precision" -> number;
            case "text", "character varying" -> new Text(number.number().toPlainString());
            default -> Value.UNKNOWN;
        };
    }

    /** The elements of an array printed as one constant, without quotes and nesting. */
    private static Value elements(String type, String text) {
        if (!text.startsWith("{") || !text.endsWith("}") || text.contains("\"") || text.indexOf('{', 1) > 0) {
            return Value.UNKNOWN;
        }
        List<Value> elements = new ArrayList<>();
        String inside = text.substring(1, text.length() - 1);
        if (!inside.isEmpty()) {
            for (String element : inside.split(",", -1)) {
                Value value = Value.of(type, element);
                elements.add(
                        element.equalsIgnoreCase("null")
                                ? Value.NULL
                                : value instanceof Opaque ? new Text(element) : value);
            }
        }
        return new Elements(elements);
    }
}
