package dev.migrationsafety.data.difference;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * A value that differs between two readings of the same record.
 *
 * @param key identity of the record, for example {@code id=7}; {@code (no key)} where nothing identifies it
 * @param field the field
 * @param before the value of the first reading; null if the field was absent
 * @param after the value of the second reading; null if the field was absent
 */
public record ValueChange(String key, FieldPath field, @Nullable Value before, @Nullable Value after) {
    /** The text before; null if it was null or absent. */
    public @Nullable String textBefore() {
        return Value.textOf(before);
    }

    /** The text after; null if it is null or absent. */
    public @Nullable String textAfter() {
        return Value.textOf(after);
    }

    /** One line of evidence. */
    @Override
    public String toString() {
        return key + ": " + field + " " + Value.show(before) + " → " + Value.show(after);
    }
}
