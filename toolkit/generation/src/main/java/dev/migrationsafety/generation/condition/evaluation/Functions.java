package dev.migrationsafety.generation.condition.evaluation;

import dev.migrationsafety.generation.condition.evaluation.Value.Elements;
import dev.migrationsafety.generation.condition.evaluation.Value.Null;
import dev.migrationsafety.generation.condition.evaluation.Value.Numeric;
import dev.migrationsafety.generation.condition.evaluation.Value.Opaque;
import dev.migrationsafety.generation.condition.evaluation.Value.Text;
import dev.migrationsafety.generation.condition.evaluation.Value.Unknown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The server's functions that checks often use; every other gives unknown. */
final class Functions {
    private Functions() {}

    static Value call(String function, List<Value> arguments) {
        switch (function) {
            case "num_nonnulls" -> {
                return count(arguments, false);
            }
            case "num_nulls" -> {
                return count(arguments, true);
            }
            case "coalesce" -> {
                return coalesce(arguments);
            }
            default -> {}
        }
        if (arguments.isEmpty() || arguments.stream().anyMatch(Unknown.class::isInstance)) {
            return Value.UNKNOWN;
        }
        if (arguments.stream().anyMatch(Null.class::isInstance)) {
            return isStrict(function) ? Value.NULL : Value.UNKNOWN;
        }
        Value first = arguments.get(0);
        if (first instanceof Text text) {
            return ofText(function, text.text(), arguments);
        } else if (first instanceof Numeric number) {
            return ofNumber(function, number.number(), arguments);
        } else if (first instanceof Opaque opaque) {
            return ofOpaque(function, opaque.text());
        } else if (first instanceof Elements elements && function.equals("cardinality")) {
            return number(elements.elements().size());
        }
        return Value.UNKNOWN;
    }

    private static boolean isStrict(String function) {
        return switch (function) {
            case "length",
                    "char_length",
                    "character_length",
                    "octet_length",
                    "lower",
                    "upper",
                    "btrim",
                    "ltrim",
                    "rtrim",
                    "abs",
                    "jsonb_typeof",
                    "json_typeof",
                    "cardinality",
                    "array_length",
                    "scale",
                    "starts_with",
                    "left",
                    "right",
                    "substr",
                    "position",
                    "strpos" -> true;
            default -> false;
        };
    }

    private static Value ofText(String function, String text, List<Value> arguments) {
        boolean alone = arguments.size() == 1;
        switch (function) {
            case "length", "char_length", "character_length" -> {
                return number(points(text));
            }
            case "octet_length" -> {
                return number(text.getBytes(StandardCharsets.UTF_8).length);
            }
            case "lower" -> {
                return new Text(text.toLowerCase(Locale.ROOT));
            }
            case "upper" -> {
                return new Text(text.toUpperCase(Locale.ROOT));
            }
            case "btrim" -> {
                return alone ? new Text(text.replaceAll("^ +| +$", "")) : Value.UNKNOWN;
            }
            case "ltrim" -> {
                return alone ? new Text(text.replaceAll("^ +", "")) : Value.UNKNOWN;
            }
            case "rtrim" -> {
                return alone ? new Text(text.replaceAll(" +$", "")) : Value.UNKNOWN;
            }
            case "left", "right", "substr" -> {
                return part(function, text, arguments);
            }
            case "position", "strpos" -> {
                if (!(arguments.size() == 2 && arguments.get(1) instanceof Text other)) {
                    return Value.UNKNOWN;
                }
                String hay = function.equals("position") ? other.text() : text;
                String needle = function.equals("position") ? text : other.text();
                return number(hay.indexOf(needle) + 1L);
            }
            case "starts_with" -> {
                return arguments.get(1) instanceof Text prefix
                        ? Value.of(text.startsWith(prefix.text()))
                        : Value.UNKNOWN;
            }
            default -> {
                return Value.UNKNOWN;
            }
        }
    }

    /** Some letters from one end, or from a place on; what reaches beyond the text is left to the server. */
    private static Value part(String function, String text, List<Value> arguments) {
        List<Integer> numbers = arguments.stream()
                .skip(1)
                .map(value -> value instanceof Numeric number ? number.number().intValue() : -1)
                .toList();
        int length = text.length();
        if (numbers.isEmpty() || numbers.stream().anyMatch(number -> number < 0) || length != points(text)) {
            return Value.UNKNOWN;
        }
        int first = Math.min(numbers.get(0), length);
        return switch (function) {
            case "left" -> new Text(text.substring(0, first));
            case "right" -> new Text(text.substring(length - first));
            default ->
                numbers.size() == 2 && first > 0
                        ? new Text(text.substring(first - 1, Math.min(length, first - 1 + numbers.get(1))))
                        : Value.UNKNOWN;
        };
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Value ofNumber(String function, BigDecimal number, List<Value> arguments) {
        switch (function) {
            case "abs" -> {
                return new Numeric(number.abs());
            }
            case "scale" -> {
                return number(Math.max(0, number.scale()));
            }
            case "floor" -> {
                return new Numeric(number.setScale(0, RoundingMode.FLOOR));
            }
            case "ceil", "ceiling" -> {
                return new Numeric(number.setScale(0, RoundingMode.CEILING));
            }
            case "sign" -> {
                return number(number.signum());
            }
            case "trunc", "round" -> {
                RoundingMode mode = function.equals("trunc") ? RoundingMode.DOWN : RoundingMode.HALF_UP;
                int scale = arguments.size() > 1 && arguments.get(1) instanceof Numeric places
                        ? places.number().intValue()
                        : 0;
                return new Numeric(number.setScale(scale, mode));
            }
            case "mod" -> {
                return arguments.size() == 2
                                && arguments.get(1) instanceof Numeric by
                                && by.number().signum() != 0
                        ? new Numeric(number.remainder(by.number()))
                        : Value.UNKNOWN;
            }
            default -> {
                return Value.UNKNOWN;
            }
        }
    }

    private static Value ofOpaque(String function, String text) {
        switch (function) {
            case "octet_length", "length" -> {
                return text.matches("\\\\x([0-9a-fA-F]{2})*") ? number(text.length() / 2 - 1L) : Value.UNKNOWN;
            }
            case "jsonb_typeof", "json_typeof" -> {
                return new Text(jsonType(text.strip()));
            }
            case "cardinality", "array_length" -> {
                // An empty array has no length, and no cardinality above zero; others are left to the server.
                return text.equals("{}")
                        ? function.equals("cardinality") ? number(0) : Value.NULL
                        : text.startsWith("{")
                                        && !text.contains("\"")
                                        && !text.substring(1).contains("{")
                                ? number(text.split(",", -1).length)
                                : Value.UNKNOWN;
            }
            default -> {
                return Value.UNKNOWN;
            }
        }
    }

    private static String jsonType(String json) {
        char first = json.isEmpty() ? 'n' : json.charAt(0);
        return switch (first) {
            case '{' -> "object";
            case '[' -> "array";
            case '"' -> "string";
            case 't', 'f' -> "boolean";
            case 'n' -> "null";
            default -> "number";
        };
    }

    private static Value count(List<Value> arguments, boolean nulls) {
        if (arguments.stream().anyMatch(Unknown.class::isInstance)) {
            return Value.UNKNOWN;
        }
        return number(arguments.stream()
                .filter(value -> value instanceof Null == nulls)
                .count());
    }

    private static Value coalesce(List<Value> arguments) {
        for (Value value : arguments) {
            if (!(value instanceof Null)) {
                return value;
            }
        }
        return Value.NULL;
    }

    private static Value number(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }
}
