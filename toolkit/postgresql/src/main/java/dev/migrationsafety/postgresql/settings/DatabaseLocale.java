package dev.migrationsafety.postgresql.settings;

/**
 * The locale of a database: order of text, letters and their cases. What is empty is the server's.
 *
 * @param provider who knows it: {@code libc}, {@code icu} or {@code builtin}; empty for libc
 * @param name its name as the provider knows it, for example {@code C.UTF-8} or {@code de-DE}
 * @param collate order of text by the operating system, LC_COLLATE
 * @param ctype letters and their cases by the operating system, LC_CTYPE
 */
public record DatabaseLocale(String provider, String name, String collate, String ctype) {
    /** That of the server. */
    public static DatabaseLocale ofServer() {
        return new DatabaseLocale("", "", "", "");
    }

    /** One of the operating system, for example {@code C.UTF-8}; the server's for the empty name. */
    public static DatabaseLocale ofSystem(String name) {
        return new DatabaseLocale("", name, "", "");
    }

    /** In words, for example {@code icu de-DE}; empty for that of the server. */
    public String describe() {
        StringBuilder words = new StringBuilder((provider + " " + name).strip());
        words.append(collate.isEmpty() ? "" : " collate " + collate);
        words.append(ctype.isEmpty() ? "" : " ctype " + ctype);
        return words.toString().strip();
    }
}
