package dev.migrationsafety.data;

import org.jspecify.annotations.Nullable;

/**
 * Hashes texts to 64 bits, for sets that may grow with the number of rows; two texts with the same hash count as
 * equal.
 */
public final class TextHash {
    /** The hash of a null. */
    public static final long NULL = 0x6A09E667F3BCC909L;

    private static final long PRIME = 0x100000001B3L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    /** The hash of values, one after the other, beginning with {@code 0}; null, absence and types are distinguished. */
    public static long with(long hash, @Nullable Value value) {
        if (value == null) {
            return with(hash * PRIME, "absent");
        }
        long mixed = with(hash, value.text());
        return value.type().isEmpty() ? mixed : with(mixed, value.type());
    }

    /** The hash of texts, one after the other, beginning with {@code 0}. */
    public static long with(long hash, @Nullable String text) {
        long mixed = hash * GOLDEN + (text == null ? NULL : text.length());
        for (int i = 0; text != null && i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        mixed = (mixed ^ (mixed >>> 32)) * GOLDEN;
        return mixed ^ (mixed >>> 29);
    }
}
