package dev.migrationsafety.data.difference;

import dev.migrationsafety.data.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way in which a value was lost; its name is part of the fingerprint of a finding. */
public enum LossClass {
    /** A row is there no more. */
    ROW_GONE("row gone"),
    /** A row is there that was not. */
    ROW_ADDED("row added"),
    /** A sequence would give values again. */
    SEQUENCE_REWOUND("sequence rewound"),
    /** A value became NULL. */
    NULLED("value nulled"),
    /** NULL became a value. */
    NULL_FILLED("null filled"),
    /** Digits after the point were rounded or cut. */
    PRECISION("precision"),
    /** The same number with another scale. */
    SCALE("scale"),
    /** The end was cut off. */
    TRUNCATION("truncation"),
    /** A time moved by whole quarters of an hour, at most by the difference between two time zones. */
    ZONE("time zone"),
    /** Only case or blanks differ. */
    CASE_OR_BLANKS("case or blanks"),
    /** The same elements, keys or labels are in a different order. */
    ORDER("order of array or label"),
    /** Every row has the same value now. */
    DEFAULT_SUBSTITUTED("default substituted"),
    /** A field is absent that was there. */
    FIELD_GONE("field gone"),
    /** A field is there that was absent. */
    FIELD_ADDED("field added"),
    /** The same text with another type, for example a 64-bit integer that became a floating-point number. */
    TYPE("type of value"),
    /** Records are equal but for their ids. */
    RENUMBERED("renumbered"),
    /** None of the others. */
    OTHER("different value");

    /** The greatest difference between two time zones, in minutes. */
    private static final long MOST_APART = 26 * 60;

    private final String words;

    LossClass(String words) {
        this.words = words;
    }

    /** The class in words, for example {@code value nulled}. */
    public String words() {
        return words;
    }

    /** Whether a plain cast explains the change: the new value is the old one with less in it. */
    public boolean isCut() {
        return this == PRECISION || this == TRUNCATION;
    }

    /** The class of the changes of one column: that which all share, else {@link #OTHER}. */
    public static LossClass of(List<ValueChange> changes) {
        boolean allNulled = changes.stream().allMatch(change -> of(change) == NULLED);
        if (allNulled) {
            return NULLED;
        }
        long values = changes.stream().map(ValueChange::after).distinct().count();
        long before = changes.stream().map(ValueChange::before).distinct().count();
        if (changes.size() > 2 && values == 1 && before > 1 && changes.get(0).after() != null) {
            return DEFAULT_SUBSTITUTED;
        }
        List<LossClass> classes = changes.stream().map(LossClass::of).distinct().toList();
        return classes.size() == 1 ? classes.get(0) : OTHER;
    }

    /** The class of one change: by absence first, then by the texts, then by the types of the values. */
    public static LossClass of(ValueChange change) {
        Value before = change.before();
        Value after = change.after();
        if (before == null || after == null) {
            return before == null ? FIELD_ADDED : FIELD_GONE;
        }
        boolean sameText = before.text() != null && before.text().equals(after.text());
        return sameText && !before.type().equals(after.type()) ? TYPE : of(before.text(), after.text());
    }

    /** The class of a change from one text to another. */
    public static LossClass of(@Nullable String before, @Nullable String after) {
        if (after == null) {
            return NULLED;
        }
        if (before == null) {
            return NULL_FILLED;
        }
        Optional<BigDecimal> left = number(before);
        Optional<BigDecimal> right = number(after);
        if (left.isPresent() && right.isPresent()) {
            return numeric(left.get(), right.get());
        }
        if (isTime(before) && isTime(after)) {
            return time(before, after);
        }
        if (Elements.inAnotherOrder(before, after)) {
            return ORDER;
        }
        if (squash(before).equals(squash(after))) {
            return CASE_OR_BLANKS;
        }
        if (Interval.isRounded(before, after)) {
            return PRECISION;
        }
        Optional<LossClass> ofElements = Elements.pairwise(before, after);
        if (ofElements.isPresent()) {
            return ofElements.get();
        }
        return before.startsWith(after.stripTrailing()) ? TRUNCATION : OTHER;
    }

    /** A date against a time at its midnight is the same moment in fewer words. */
    private static LossClass time(String before, String after) {
        if (before.startsWith(after)) {
            return before.substring(after.length()).matches("[ 0:.+]*") ? SCALE : PRECISION;
        }
        return movedByZone(before, after) ? ZONE : OTHER;
    }

    private static boolean movedByZone(String before, String after) {
        try {
            long micros = ChronoUnit.MICROS.between(moment(before), moment(after));
            long minutes = micros / 60_000_000;
            return micros % (15 * 60_000_000L) == 0 && Math.abs(minutes) <= MOST_APART;
        } catch (DateTimeParseException e) {
            return before.length() == after.length();
        }
    }

    private static LocalDateTime moment(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(
                        text.replaceFirst("[+-]\\d\\d(:?\\d\\d)?$", "").replace(' ', 'T'));
    }

    private static LossClass numeric(BigDecimal before, BigDecimal after) {
        if (before.compareTo(after) == 0) {
            return SCALE;
        }
        int kept = Math.max(0, after.stripTrailingZeros().scale());
        BigDecimal unit = BigDecimal.ONE.movePointLeft(kept);
        boolean near = before.subtract(after).abs().compareTo(unit) < 0;
        return near && kept < before.stripTrailingZeros().scale() ? PRECISION : OTHER;
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isTime(String text) {
        return text.matches("-?\\d{4,}-\\d\\d-\\d\\d.*");
    }

    private static String squash(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
