package dev.migrationsafety.migration;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version according to Semantic Versioning 2.0.0; build metadata is kept and does not affect the order.
 *
 * @param text the version as written
 */
public record SemanticVersion(String text) implements Comparable<SemanticVersion> {
    private static final Pattern FORM =
            Pattern.compile("(?<major>0|[1-9]\\d*)\\.(?<minor>0|[1-9]\\d*)\\.(?<patch>0|[1-9]\\d*)"
                    + "(?:-(?<before>[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Which part of a version a step raises. */
    public enum Raise {
        /** What was there may break. */
        MAJOR,
        /** Something is new, and nothing breaks. */
        MINOR,
        /** Nothing that others see changes. */
        PATCH
    }

    /** Checks the form. */
    public SemanticVersion {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(text + " is not a semantic version");
        }
    }

    /** The version of a text; empty if it is none. */
    public static Optional<SemanticVersion> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SemanticVersion(text)) : Optional.empty();
    }

    /** Which part this version raises over the one before it. */
    public Raise over(SemanticVersion before) {
        if (!part("major").equals(before.part("major"))) {
            return Raise.MAJOR;
        }
        return part("minor").equals(before.part("minor")) ? Raise.PATCH : Raise.MINOR;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return Comparator.<SemanticVersion, BigInteger>comparing(version -> version.part("major"))
                .thenComparing(version -> version.part("minor"))
                .thenComparing(version -> version.part("patch"))
                .thenComparing(SemanticVersion::before, SemanticVersion::compareBefore)
                .compare(this, other);
    }

    private Matcher matched() {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException(text + " was checked before");
        }
        return matcher;
    }

    private BigInteger part(String name) {
        return new BigInteger(matched().group(name));
    }

    private List<String> before() {
        String before = matched().group("before");
        return before == null ? List.of() : List.of(before.split("\\.", -1));
    }

    /** A version without a mark such as {@code -rc.1} comes after all that have one. */
    private static int compareBefore(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = comparePart(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int comparePart(String one, String other) {
        boolean number = NUMBER.matcher(one).matches();
        boolean otherNumber = NUMBER.matcher(other).matches();
        if (number && otherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return number == otherNumber ? one.compareTo(other) : Boolean.compare(otherNumber, number);
    }
}
