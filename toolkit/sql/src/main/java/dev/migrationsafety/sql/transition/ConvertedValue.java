package dev.migrationsafety.sql.transition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a server makes of a value that it converts, where the change is not a loss worth an error. */
final class ConvertedValue {
    /** More than a number of six exact digits, the least that a floating-point type promises, can be off. */
    private static final BigDecimal NEAR = new BigDecimal("0.000001");

    private ConvertedValue() {}

    /** Whether a floating-point type took the nearest number that it has. */
    static boolean isNearest(@Nullable String old, @Nullable String now) {
        if (old == null || now == null) {
            return false;
        }
        try {
            BigDecimal before = new BigDecimal(old);
            BigDecimal off = before.subtract(new BigDecimal(now)).abs();
            return off.signum() > 0 && off.compareTo(before.abs().multiply(NEAR)) < 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * Whether only blanks at the end were dropped, as the SQL standard wants it where a text is too long for its type
     * (<a href="https://www.postgresql.org/docs/current/datatype-character.html">PostgreSQL, character types</a>).
     */
    static boolean isWithoutBlanks(@Nullable String old, @Nullable String now) {
        return old != null
                && now != null
                && old.startsWith(now)
                && old.substring(now.length()).chars().allMatch(each -> each == ' ');
    }
}
