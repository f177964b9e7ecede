package dev.migrationsafety.generation.value.key;

import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.generation.value.ColumnNames;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ordinary values that each column should contain once, because they reveal most faults: each label, all digits of a
 * number, the first whole number that a double cannot represent, a leap day, the hours in which clocks change, an empty
 * array.
 */
public final class TellingValues {
    private static final int MOST_DIGITS = 60;

    private TellingValues() {}

    /** The values for a column, those that its conditions refuse among them. */
    public static List<String> of(Column column) {
        DataType type = column.type();
        return switch (type.form()) {
            case ENUM -> type.labels();
            case ARRAY, MULTIRANGE -> List.of("{}");
            case BASE -> base(column, TypeNames.plain(type.base()));
            default -> List.of();
        };
    }

    private static List<String> base(Column column, String base) {
        return switch (base) {
            case "boolean" -> List.of("true", "false");
            case "numeric" -> numeric(column.type());
            // The first that a real, or a double, does not hold; a hundred times as much still fits.
            case "integer" -> ColumnNames.tellSmallNumbers(column.name()) ? List.of("0") : List.of("16777217", "0");
            case "bigint" -> large(column.name());
            case "date" -> List.of("2024-02-29", "2024-12-31");
            case "bytea" -> List.of("\\x00ff5c27");
            default ->
                Measure.of(column.type())
                        .filter(Measure::isMoment)
                        .map(measure -> moments(measure, base))
                        .orElse(List.of());
        };
    }

    private static List<String> large(String column) {
        if (ColumnNames.tellMoment(column)) {
            return List.of("1709210096789", "0");
        }
        return ColumnNames.tellSmallNumbers(column) ? List.of("0") : List.of("9007199254740993", "0");
    }

    private static List<String> numeric(DataType type) {
        Optional<Measure> measure = Measure.of(type);
        if (type.precision().isEmpty() || measure.isEmpty()) {
            return List.of("12345678901234567890.123456789", "-0.10", "7.00", "0");
        }
        return allDigits(measure.get());
    }

    /** All digits used, of both signs, led by small ones, so that sums of a few still fit; and zero, and final zeros. */
    private static List<String> allDigits(Measure measure) {
        List<String> texts = new ArrayList<>();
        int digits =
                measure.index(measure.high(), RoundingMode.FLOOR).toString().length();
        String all = "1234567890".repeat(MOST_DIGITS / 10 + 1).substring(0, Math.min(digits, MOST_DIGITS));
        BigDecimal full = measure.step(new BigInteger(all));
        texts.add(measure.format(full));
        texts.add(measure.format(full.negate()));
        texts.add(measure.format(BigDecimal.ZERO));
        if (BigDecimal.TEN.compareTo(measure.high()) <= 0) {
            texts.add(measure.format(BigDecimal.TEN));
        }
        return texts;
    }

    private static List<String> moments(Measure measure, String base) {
        List<String> moments = base.startsWith("time w")
                ? List.of("23:59:59.999999", "00:00:00")
                : base.endsWith("with time zone")
                        ? List.of(
                                "2024-02-29 23:59:59.999999+00",
                                "2024-03-31 01:30:00.5+00",
                                "2024-10-27 00:30:00+00",
                                "2024-10-27 01:30:00+00")
                        : List.of("2024-02-29 23:59:59.999999", "2024-03-31 02:30:00.5", "2024-10-27 02:30:00");
        return moments.stream()
                .map(measure::position)
                .flatMap(Optional::stream)
                .map(measure::format)
                .toList();
    }
}
