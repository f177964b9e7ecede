package dev.migrationsafety.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the way in which a value was lost; the name is part of a finding's fingerprint. */
public enum LossClass {
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
    /** A time moved by whole quarters of an hour. */
    ZONE("zone"),
    /** Only case or blanks differ. */
    CASE_OR_BLANKS("case or blanks"),
    /** Every row has the same value now. */
    DEFAULT_SUBSTITUTED("default substituted"),
    /** None of the others. */
    OTHER("other value");

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

    /** The class of the changes of one column: that which all share, else the most telling one. */
    public static LossClass of(List<CellChange> changes) {
        boolean allNulled = changes.stream().allMatch(change -> change.after() == null);
        if (allNulled) {
            return NULLED;
        }
        long values = changes.stream().map(CellChange::after).distinct().count();
        long before = changes.stream().map(CellChange::before).distinct().count();
        if (changes.size() > 2 && values == 1 && before > 1) {
            return DEFAULT_SUBSTITUTED;
        }
        List<LossClass> classes = changes.stream()
                .map(change -> of(change.before(), change.after()))
                .distinct()
                .toList();
        return classes.size() == 1 ? classes.get(0) : OTHER;
    }

    /** The class of one change. */
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
        if (squash(before).equals(squash(after))) {
            return CASE_OR_BLANKS;
        }
        return before.startsWith(after.stripTrailing()) ? TRUNCATION : OTHER;
    }

    /** A date against a time at its midnight is the same moment in fewer words. */
    private static LossClass time(String before, String after) {
        if (before.startsWith(after)) {
            return before.substring(after.length()).matches("[ 0:.+]*") ? SCALE : PRECISION;
        }
        return before.length() == after.length() ? ZONE : OTHER;
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
