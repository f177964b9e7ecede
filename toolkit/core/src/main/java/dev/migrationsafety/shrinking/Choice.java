package dev.migrationsafety.shrinking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a simpler row says of a column: a value, NULL, or nothing, so that it takes its default. */
record Choice(boolean said, @Nullable String value) {
    static final Choice NOTHING = new Choice(false, null);
    static final Choice NULL = new Choice(true, null);

    static Choice of(String value) {
        return new Choice(true, value);
    }

    void in(Map<String, @Nullable String> values, String column) {
        if (said) {
            values.put(column, value);
        } else {
            values.remove(column);
        }
    }
}
