package dev.migrationsafety.generation.condition.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in the server's ISO text as microseconds: since 1970 UTC, for a time of day since midnight. */
public final class Moments {
    /** Microseconds of a day. */
    public static final long DAY = 86_400_000_000L;

    private static final Pattern DATE = Pattern.compile("(\\d{4,6})-(\\d\\d)-(\\d\\d)(?:[ T](.*))?");
    private static final Pattern TIME = Pattern.compile("(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?\\s*(.*)");
    private static final Pattern ZONE = Pattern.compile("([+-])(\\d\\d)(?::?(\\d\\d))?");
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private Moments() {}

    /** The microseconds of a date, timestamp or time; empty for infinity, BC, and what is not understood. */
    public static Optional<Long> parse(String text) {
        try {
            Matcher date = DATE.matcher(text.strip());
            if (!date.matches()) {
                return time(text.strip());
            }
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            long start = Math.multiplyExact(ChronoUnit.DAYS.between(EPOCH, day), DAY);
            String rest = date.group(4);
            return rest == null ? Optional.of(start) : time(rest).map(micros -> start + micros);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        long micros = 1_000_000L
                * (3600L * Integer.parseInt(time.group(1))
                        + 60L * Integer.parseInt(time.group(2))
                        + number(time.group(3)));
        String fraction = time.group(4) == null ? "" : time.group(4);
        micros += number((fraction + "000000").substring(0, 6));
        String zone = time.group(5);
        if (zone == null || zone.isEmpty() || zone.equals("Z")) {
            return Optional.of(micros);
        }
        Matcher offset = ZONE.matcher(zone);
        if (!offset.matches()) {
            return Optional.empty();
        }
        long shift = 60_000_000L * (60L * Integer.parseInt(offset.group(2)) + number(offset.group(3)));
        return Optional.of(offset.group(1).equals("-") ? micros + shift : micros - shift);
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Whether a plain type name is one of these types, the interval not among them. */
    public static boolean isMoment(String base) {
        return base.equals("date") || base.startsWith("timestamp") || base.startsWith("time w");
    }

    /** The text of a moment for a type by its plain name. */
    public static String format(String base, long micros) {
        long days = Math.floorDiv(micros, DAY);
        long rest = Math.floorMod(micros, DAY);
        if (base.equals("date")) {
            return EPOCH.plusDays(days).toString();
        }
        LocalTime time = LocalTime.ofNanoOfDay(rest * 1000);
        String zone = base.endsWith("with time zone") ? "+00" : "";
        if (base.startsWith("timestamp")) {
            LocalDateTime moment = LocalDateTime.of(EPOCH.plusDays(days), time);
            return moment.atOffset(ZoneOffset.UTC).toLocalDate() + " " + clock(time) + zone;
        }
        return clock(time) + zone;
    }

    private static String clock(LocalTime time) {
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        int micros = time.getNano() / 1000;
        return micros == 0 ? clock : clock + String.format(Locale.ROOT, ".%06d", micros);
    }
}
