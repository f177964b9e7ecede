package dev.migrationsafety.data;

import org.jspecify.annotations.Nullable;

/** Recognizes text from the edge pool: valid text that is rare in ordinary data. */
public final class EdgeText {
    private EdgeText() {}

    /** Whether a value is empty, has outer blanks, or contains combining marks. */
    public static boolean is(@Nullable String value) {
        return value != null
                && (value.isEmpty()
                        || !value.equals(value.strip())
                        || value.codePoints()
                                .anyMatch(point -> Character.getType(point) == Character.NON_SPACING_MARK));
    }
}
