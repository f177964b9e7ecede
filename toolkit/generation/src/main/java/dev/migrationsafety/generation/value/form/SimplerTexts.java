package dev.migrationsafety.generation.value.form;

import dev.migrationsafety.sql.schema.DataType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The simpler values of a type, in its text form: first a ladder that is the same for all values, then the value with
 * less in it. A value on the ladder has only those before it.
 */
public final class SimplerTexts {
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)( \\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?(.*)");

    private SimplerTexts() {}

    /** The values that are simpler than one, the simplest first. */
    public static List<String> than(String value, DataType type) {
        List<String> ladder = ladder(type);
        int rung = ladder.indexOf(value);
        if (rung >= 0) {
            return ladder.subList(0, rung);
        }
        Set<String> all = new LinkedHashSet<>(ladder);
        if (type.form() == DataType.Form.BASE) {
            all.addAll(less(value, type.base()));
        }
        all.remove(value);
        return List.copyOf(all);
    }

    private static List<String> ladder(DataType type) {
        return switch (type.form()) {
            case ENUM -> type.labels();
            case ARRAY -> List.of("{}", "{NULL}");
            case RANGE -> List.of("empty");
            case MULTIRANGE -> List.of("{}");
            case COMPOSITE -> List.of("(" + ",".repeat(Math.max(0, type.fields().size() - 1)) + ")");
            case BASE -> base(type.base());
        };
    }

    private static List<String> base(String base) {
        return switch (base) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision", "money" -> List.of("1", "0");
            case "boolean" -> List.of("f", "t");
            case "text", "character varying", "character", "citext", "name" -> List.of("a", "");
            case "date" -> List.of("2000-01-01");
            case "timestamp without time zone" -> List.of("2000-01-01 00:00:00");
            case "timestamp with time zone" -> List.of("2000-01-01 00:00:00+00");
            case "time without time zone" -> List.of("00:00:00");
            case "time with time zone" -> List.of("00:00:00+00");
            case "interval" -> List.of("00:00:00", "1 day");
            case "uuid" -> List.of("00000000-0000-0000-0000-000000000001");
            case "json", "jsonb" -> List.of("{}", "[]", "null");
            case "bytea" -> List.of("\\x", "\\x00");
            case "inet" -> List.of("10.0.0.1");
            case "cidr" -> List.of("10.0.0.0/8");
            case "xml" -> List.of("<a/>");
            default -> List.of();
        };
    }

    /** The value itself with less in it. */
    private static List<String> less(String value, String base) {
        return switch (base) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> lessNumber(value);
            case "text", "character varying", "character", "citext", "name" -> lessText(value);
            case "timestamp without time zone", "timestamp with time zone" -> lessMoment(value);
            case "bytea" -> lessBytes(value);
            default -> List.of();
        };
    }

    /** Its sign away, its whole part away, half of its digits, one digit less, its digits turned to 1. */
    private static List<String> lessNumber(String value) {
        Optional<BigDecimal> parsed = number(value);
        if (parsed.isEmpty()) {
            return List.of();
        }
        BigDecimal number = parsed.get();
        List<String> less = new ArrayList<>();
        BigDecimal fraction = number.remainder(BigDecimal.ONE);
        if (number.signum() < 0) {
            less.add(number.negate().toPlainString());
        }
        if (fraction.signum() != 0 && fraction.compareTo(number) != 0) {
            less.add(fraction.toPlainString());
        }
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        if (point < 0) {
            shorter(plain).filter(text -> !text.isEmpty() && !text.equals("-")).forEach(less::add);
        } else {
            shorter(plain.substring(point + 1))
                    .map(digits ->
                            digits.isEmpty() ? plain.substring(0, point) : plain.substring(0, point + 1) + digits)
                    .forEach(less::add);
        }
        String ones = plain.replaceAll("[2-9]", "1");
        if (!ones.equals(plain)) {
            less.add(ones);
        }
        return less;
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            return Math.abs(number.scale()) > 2000 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Half of its characters, one less, plain letters in place of letters. */
    private static List<String> lessText(String value) {
        List<String> less = new ArrayList<>();
        String plain = value.replaceAll("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{M}\\p{C}]", "a");
        if (!plain.equals(value) && plain.length() <= value.length()) {
            less.add(plain);
        }
        shorter(value).forEach(less::add);
        return less;
    }

    private static Stream<String> shorter(String text) {
        int length = text.codePointCount(0, text.length());
        return Stream.of(length / 2, length * 3 / 4, length - 1)
                .filter(kept -> kept >= 0 && kept < length)
                .distinct()
                .map(kept -> text.substring(0, text.offsetByCodePoints(0, kept)));
    }

    private static List<String> lessMoment(String value) {
        Matcher moment = MOMENT.matcher(value);
        if (!moment.matches()) {
            return List.of();
        }
        String zone = moment.group(4);
        String fraction = Optional.ofNullable(moment.group(3)).orElse("");
        List<String> less = new ArrayList<>();
        less.add("2000-01-01" + moment.group(2) + fraction + zone);
        less.add(moment.group(1) + " 00:00:00" + fraction + zone);
        less.add(moment.group(1) + moment.group(2) + zone);
        return less.stream().filter(text -> !text.equals(value)).toList();
    }

    private static List<String> lessBytes(String value) {
        int bytes = (value.length() - 2) / 2;
        return bytes < 2
                ? List.of()
                : Stream.of(bytes / 2, bytes - 1)
                        .map(kept -> value.substring(0, 2 + 2 * kept))
                        .toList();
    }
}
