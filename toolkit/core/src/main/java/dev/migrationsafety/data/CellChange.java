package dev.migrationsafety.data;

import org.jspecify.annotations.Nullable;

/**
 * A value that differs between two readings of the same row.
 *
 * @param key identity of the row, for example {@code id=7}; {@code (no key)} in a table without one
 * @param column the column
 * @param before canonical text, null for SQL NULL
 * @param after canonical text, null for SQL NULL
 */
public record CellChange(String key, String column, @Nullable String before, @Nullable String after) {
    /** One line of evidence. */
    @Override
    public String toString() {
        return key + ": " + column + " " + show(before) + " → " + show(after);
    }

    static String show(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        String shown = value.length() > 60 ? value.substring(0, 57) + "…" : value;
        return "'" + shown + "'";
    }
}
