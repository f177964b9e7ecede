package dev.migrationsafety.data;

import org.jspecify.annotations.Nullable;

/** Text from the edge pool: legal, but rare in ordinary data. */
public final class EdgeText {
    private EdgeText() {}

    /** Whether a value is empty, has outer blanks, or holds combining marks. */
    public static boolean is(@Nullable String value) {
        return value != null
                && (value.isEmpty()
                        || !value.equals(value.strip())
                        || value.codePoints()
                                .anyMatch(point -> Character.getType(point) == Character.NON_SPACING_MARK));
    }
}
