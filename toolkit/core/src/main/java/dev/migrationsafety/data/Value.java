package dev.migrationsafety.data;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One value in canonical text: equal values have equal texts, and values that differ in anything that the server
 * stores have different texts.
 *
 * @param text canonical text; null for a value that is null, which is not the same as an absent field
 * @param type the type of this value, where the engine has types by value; empty where the field's type says it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Value(@Nullable String text, String type) {
    /** Null in a field whose type the schema says. */
    public static final Value NULL = new Value(null, "");

    private static final int SHOWN = 60;

    /** A value of a field whose type the schema says; {@link #NULL} for null. */
    public static Value of(@Nullable String text) {
        return text == null ? NULL : new Value(text, "");
    }

    /** Whether it is null. */
    public boolean isNull() {
        return text == null;
    }

    Value withoutTrailingBlanks() {
        if (text == null || !text.endsWith(" ")) {
            return this;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Value(text.substring(0, end), type);
    }

    /** The text of a value; null for null and for one that is absent. */
    public static @Nullable String textOf(@Nullable Value value) {
        return value == null ? null : value.text();
    }

    /** The value for a message, shortened; absent and null apart. */
    public static String show(@Nullable Value value) {
        if (value == null) {
            return "(absent)";
        }
        String text = value.text();
        if (text == null) {
            return "NULL";
        }
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN - 3) + "…" : text;
        return "'" + shown + "'" + (value.type().isEmpty() ? "" : " (" + value.type() + ")");
    }
}
