package dev.migrationsafety.generation.value.constraint;

import dev.migrationsafety.generation.condition.evaluation.Moments;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A type whose values lie on a line: numbers, dates and times. A position is the number itself, or microseconds.
 *
 * @param base plain name of the type
 * @param step distance of neighbors
 * @param low least position of the type, for dates and times of the sane range
 * @param high greatest position
 * @param ordinaryLow least position of ordinary values
 * @param ordinaryHigh greatest position of ordinary values
 */
public record Measure(
        String base,
        BigDecimal step,
        BigDecimal low,
        BigDecimal high,
        BigDecimal ordinaryLow,
        BigDecimal ordinaryHigh) {
    private static final int MOST_ORDINARY_DIGITS = 5;
    private static final BigDecimal DAY = BigDecimal.valueOf(Moments.DAY);
    private static final BigDecimal FIRST = at("1900-01-01");
    private static final BigDecimal LAST = at("2100-12-31");
    private static final BigDecimal ORDINARY_FIRST = at("1995-01-01");
    private static final BigDecimal ORDINARY_LAST = at("2034-12-31");
    private static final Map<String, Measure> FIXED = Map.of(
            "smallint", whole("smallint", Short.MIN_VALUE, Short.MAX_VALUE, -100, 1000),
            "integer", whole("integer", Integer.MIN_VALUE, Integer.MAX_VALUE, -1000, 100_000),
            "bigint", whole("bigint", Long.MIN_VALUE, Long.MAX_VALUE, -1000, 10_000_000),
            "oid", whole("oid", 0, 4_294_967_295L, 1, 100_000),
            "money", fraction("money", "0.01", "90000000000000", "9999.99"),
            "real", fraction("real", "0.25", "1000000", "999.75"),
            "double precision", fraction("double precision", "0.01", "100000000000", "9999.99"),
            "date", new Measure("date", DAY, FIRST, LAST, ORDINARY_FIRST, ORDINARY_LAST));

    /** The measure of a type; empty if its values do not lie on a line. */
    public static Optional<Measure> of(DataType type) {
        if (type.form() != Form.BASE) {
            return Optional.empty();
        }
        String base = TypeNames.plain(type.base());
        Measure fixed = FIXED.get(base);
        if (fixed != null) {
            return Optional.of(fixed);
        } else if (base.equals("numeric")) {
            return Optional.of(numeric(type));
        }
        return Moments.isMoment(base) ? Optional.of(moments(base, type)) : Optional.empty();
    }

    private static Measure whole(String base, long low, long high, long ordinaryLow, long ordinaryHigh) {
        return new Measure(
                base,
                BigDecimal.ONE,
                BigDecimal.valueOf(low),
                BigDecimal.valueOf(high),
                BigDecimal.valueOf(ordinaryLow),
                BigDecimal.valueOf(ordinaryHigh));
    }

    private static Measure fraction(String base, String step, String high, String ordinaryHigh) {
        BigDecimal most = new BigDecimal(high);
        BigDecimal ordinary = new BigDecimal(ordinaryHigh);
        return new Measure(base, new BigDecimal(step), most.negate(), most, ordinary.negate(), ordinary);
    }

    private static Measure numeric(DataType type) {
        if (type.precision().isEmpty()) {
            return fraction("numeric", "0.01", "1000000000000", "9999.99");
        }
        int scale = type.scale().orElse(0);
        int digits = type.precision().getAsInt() - scale;
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal high = BigDecimal.ONE.movePointRight(digits).subtract(step);
        BigDecimal ordinary = BigDecimal.ONE
                .movePointRight(Math.min(digits, Math.max(MOST_ORDINARY_DIGITS, 1 - scale)))
                .subtract(step);
        return new Measure("numeric", step, high.negate(), high, ordinary.negate(), ordinary);
    }

    private static Measure moments(String base, DataType type) {
        if (base.startsWith("time w")) {
            BigDecimal step = micros(type);
            BigDecimal last = DAY.subtract(step);
            return new Measure(base, step, BigDecimal.ZERO, last, BigDecimal.ZERO, last);
        }
        return new Measure(base, micros(type), FIRST, LAST, ORDINARY_FIRST, ORDINARY_LAST);
    }

    private static BigDecimal micros(DataType type) {
        return BigDecimal.ONE.movePointRight(6 - type.precision().orElse(6));
    }

    private static BigDecimal at(String date) {
        return BigDecimal.valueOf(Moments.parse(date).orElseThrow());
    }

    /** Whether positions are points in time. */
    public boolean isMoment() {
        return Moments.isMoment(base);
    }

    /** Whether neighbors are whole numbers. */
    public boolean isWhole() {
        return !isMoment() && step.scale() <= 0;
    }

    /** The number of digits behind the point. */
    public int scale() {
        return isMoment() ? 0 : Math.max(0, step.scale());
    }

    /** The position of a value, if it is of this kind. */
    public Optional<BigDecimal> position(Value value) {
        if (value instanceof Value.Numeric number && !isMoment()) {
            return Optional.of(number.number());
        } else if (value instanceof Value.Moment moment && isMoment()) {
            return Optional.of(BigDecimal.valueOf(moment.micros()));
        } else if (value instanceof Value.Text text) {
            Value read = Value.of(base, text.text());
            return read instanceof Value.Text ? Optional.empty() : position(read);
        }
        return Optional.empty();
    }

    /** The position of a text. */
    public Optional<BigDecimal> position(String text) {
        return position(Value.of(base, text));
    }

    /** The text of a position; one between neighbors goes to the lower. */
    public String format(BigDecimal position) {
        BigDecimal whole = step(index(position, RoundingMode.FLOOR));
        return isMoment()
                ? Moments.format(base, whole.longValueExact())
                : whole.setScale(scale(), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** How many steps a position is from zero. */
    public BigInteger index(BigDecimal position, RoundingMode mode) {
        return position.divide(step, 0, mode).toBigInteger();
    }

    /** The position of a number of steps. */
    public BigDecimal step(BigInteger index) {
        return new BigDecimal(index).multiply(step);
    }
}
