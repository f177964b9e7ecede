package dev.migrationsafety.financial;

import java.math.BigDecimal;
import java.util.Optional;

/** An exact value as an engine gives it: a number, null, or not a number (NaN, an unknown side). */
record ExactValue(String text, Optional<BigDecimal> number) {
    private static final String NULL = "(null)";

    /** A figure whose last digits are minor units. */
    static ExactValue of(String text, int minorUnits) {
        Optional<BigDecimal> number = parse(text).map(value -> value.movePointLeft(minorUnits));
        String shown =
                minorUnits == 0 ? text : number.map(BigDecimal::toPlainString).orElse(text);
        return new ExactValue(shown, number);
    }

    static ExactValue of(String text) {
        return of(text, 0);
    }

    /** No rows, or only nulls, add up to zero. */
    ExactValue orZero() {
        return text.equals(NULL) || text.isEmpty() ? new ExactValue("0", Optional.of(BigDecimal.ZERO)) : this;
    }

    /** Equal amounts; trailing zeros do not count as a difference. */
    boolean sameAs(ExactValue other) {
        if (number.isPresent() && other.number.isPresent()) {
            return number.get().compareTo(other.number.get()) == 0;
        }
        return number.isEmpty() && other.number.isEmpty() && text.equals(other.text);
    }

    boolean isNumber() {
        return number.isPresent();
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
