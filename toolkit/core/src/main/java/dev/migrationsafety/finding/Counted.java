package dev.migrationsafety.finding;

/** Formats numbers of things for messages, for example {@code 3 rows}. */
public final class Counted {
    private Counted() {}

    /** For example {@code 1 row} or {@code 12 rows}; for words that take an s. */
    public static String of(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
