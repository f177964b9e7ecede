package dev.migrationsafety.data.difference;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses intervals as they are printed, for example {@code 1 year 2 mons 04:05:06.789}. */
final class Interval {
    private static final Pattern FORM = Pattern.compile("(.*?)(-?)(\\d{2,}):(\\d\\d):(\\d\\d(?:\\.\\d+)?)");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private Interval() {}

    /** Whether one is the other with fewer digits of the seconds. */
    static boolean isRounded(String before, String after) {
        Matcher old = FORM.matcher(before);
        Matcher now = FORM.matcher(after);
        if (!old.matches() || !now.matches() || !old.group(1).equals(now.group(1))) {
            return false;
        }
        BigDecimal left = seconds(old);
        BigDecimal right = seconds(now);
        boolean coarser =
                right.stripTrailingZeros().scale() < left.stripTrailingZeros().scale();
        return coarser && left.subtract(right).abs().compareTo(BigDecimal.ONE) < 0;
    }

    private static BigDecimal seconds(Matcher text) {
        BigDecimal whole = new BigDecimal(text.group(3))
                .multiply(SIXTY)
                .add(new BigDecimal(text.group(4)))
                .multiply(SIXTY)
                .add(new BigDecimal(text.group(5)));
        return text.group(2).isEmpty() ? whole : whole.negate();
    }
}
