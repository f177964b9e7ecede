package dev.migrationsafety.generation.border;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The border between two types of numbers, or two of dates and times: their ranges, and the digits they keep. */
final class MeasureBorder {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal EXACT_IN_DOUBLE = BigDecimal.valueOf(1L << 53);
    private static final BigDecimal EXACT_IN_REAL = BigDecimal.valueOf(1L << 24);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Measure old;
    private final Measure now;
    private final ValuePools pools;
    private final DataType after;
    private final long seed;
    /** Whether the old type keeps the scale of each value, so that the new one must have just that scale. */
    private final boolean anyScale;

    MeasureBorder(DataType before, Measure old, DataType after, Measure now, ValuePools pools, long seed) {
        this.old = old;
        this.now = now;
        this.after = after;
        this.pools = pools;
        this.seed = seed;
        this.anyScale = old.base().equals("numeric") && before.precision().isEmpty();
    }

    TypeBorder border() {
        BigDecimal high = isBinary() ? MILLION.min(old.high()) : now.high().min(old.high());
        BigDecimal low = isBinary() ? high.negate().max(old.low()) : now.low().max(old.low());
        BigDecimal most = old.step(old.index(high, RoundingMode.FLOOR));
        BigDecimal least = old.step(old.index(low, RoundingMode.CEILING));
        boolean coarser = now.step().compareTo(old.step()) > 0 && !isBinary();
        boolean changesScale =
                anyScale && !(now.base().equals("numeric") && after.precision().isEmpty());
        Set<String> beyond = new LinkedHashSet<>();
        if (coarser || (changesScale && !isBinary())) {
            fractions(beyond);
        }
        range(beyond);
        binaryDigits(beyond);
        ValueConstraint holdable = ValueConstraint.between(least, most);
        List<ValueConstraint> inside = new ArrayList<>();
        if (changesScale || coarser) {
            holdable = ValueConstraint.of(held(least, most));
        } else if (!beyond.isEmpty()) {
            inside.add(ValueConstraint.between(most, most));
            inside.add(ValueConstraint.between(least, least));
        } else {
            holdable = ValueConstraint.NONE;
        }
        if (old.isMoment()) {
            inside.addAll(MomentBorder.inside(old, now));
        }
        return new TypeBorder(
                holdable,
                inside,
                beyond.stream().map(text -> ValueConstraint.of(List.of(text))).toList(),
                beyond.isEmpty() ? BorderReach.NOTHING_BEYOND : BorderReach.BEYOND);
    }

    private boolean isBinary() {
        return now.base().equals("real")
                || (now.base().equals("double precision") && !old.base().equals("real"));
    }

    /** Values between the steps of the new type: the half of a step, a bit more than one, the finest, all digits. */
    private void fractions(Set<String> beyond) {
        BigDecimal finest = anyScale ? now.step().movePointLeft(3) : old.step();
        for (BigDecimal base :
                List.of(now.step().divide(TWO), now.step().add(now.step().divide(TWO)))) {
            add(beyond, align(base, finest));
        }
        add(beyond, now.step().add(finest));
        add(beyond, now.step().multiply(BigDecimal.valueOf(12_345)).add(finest.multiply(BigDecimal.valueOf(3))));
        add(beyond, now.step().divide(TWO).negate());
        if (old.isMoment() && !old.base().startsWith("time w")) {
            // Half past two on days when clocks change in many zones.
            beyond.addAll(List.of(text("2024-03-31 02:30:00.5"), text("2024-10-27 02:30:00.000001")));
        }
    }

    /** A cast of a binary number to a decimal one keeps 15 digits, or 6. */
    private void binaryDigits(Set<String> beyond) {
        if (now.base().equals("numeric") && old.base().equals("double precision")) {
            beyond.addAll(List.of("0.30000000000000004", "9007199254740993", "123456.78901234567"));
        } else if (now.base().equals("numeric") && old.base().equals("real")) {
            beyond.addAll(List.of("1.2345678", "16777215"));
        }
    }

    private String text(String moment) {
        return old.position(moment).map(old::format).orElse(moment);
    }

    private static BigDecimal align(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    private void range(Set<String> beyond) {
        if (old.isMoment()) {
            return;
        }
        if (isBinary()) {
            BigDecimal exact = now.base().equals("real") ? EXACT_IN_REAL : EXACT_IN_DOUBLE;
            add(beyond, exact.add(BigDecimal.ONE));
            add(beyond, exact.add(BigDecimal.ONE).negate());
            if (anyScale) {
                beyond.add(exact.add(BigDecimal.ONE).toPlainString());
                beyond.add("0.12345678901234567890123");
                beyond.add("1.50");
            }
            return;
        }
        if (old.high().compareTo(now.high()) > 0) {
            add(beyond, now.high().add(now.step()));
            add(beyond, now.low().subtract(now.step()));
            add(beyond, EXACT_IN_DOUBLE.add(BigDecimal.ONE));
            add(beyond, old.high());
            add(beyond, fullWidth());
        }
    }

    /** A value with all digits of the old type, led by a one. */
    private BigDecimal fullWidth() {
        BigInteger units = old.index(old.high(), RoundingMode.FLOOR);
        return old.step(new BigInteger("1234567890123456789012345678901234567890"
                .substring(0, Math.min(40, units.toString().length()))));
    }

    private void add(Set<String> beyond, BigDecimal position) {
        boolean fits = position.compareTo(old.low()) >= 0 && position.compareTo(old.high()) <= 0;
        String text = anyScale ? position.toPlainString() : old.format(position);
        boolean held = old.position(text)
                .map(at -> at.compareTo(now.low()) >= 0
                        && at.compareTo(now.high()) <= 0
                        && !isBinary()
                        && at.remainder(now.step()).signum() == 0)
                .orElse(false);
        if (fits && !held) {
            beyond.add(text);
        }
    }

    /** Texts of the new type that the old type has in the same digits. */
    private List<String> held(BigDecimal least, BigDecimal most) {
        Set<String> texts = new LinkedHashSet<>();
        for (String text : pools.pool(new WantedValues(after, "", ValueConstraint.NONE, List.of()), seed)) {
            now.position(text)
                    .filter(at -> at.compareTo(least) >= 0 && at.compareTo(most) <= 0)
                    .ifPresent(at -> texts.add(inOld(at, text)));
        }
        for (BigDecimal at : List.of(most, least)) {
            if (!old.isMoment() && !isBinary()) {
                BigDecimal aligned = now.step(now.index(at, RoundingMode.DOWN));
                texts.add(inOld(aligned, now.format(aligned)));
            }
        }
        return List.copyOf(texts);
    }

    private String inOld(BigDecimal at, String text) {
        if (!anyScale) {
            return old.format(at);
        }
        return isBinary() ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}
