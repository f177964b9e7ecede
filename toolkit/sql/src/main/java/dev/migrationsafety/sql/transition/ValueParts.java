package dev.migrationsafety.sql.transition;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of an array or a composite value, as the server prints it, into its elements or fields. */
final class ValueParts {
    private final String text;
    private final boolean array;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int depth;
    private boolean quoted;
    private boolean inQuotes;

    private ValueParts(String enclosed) {
        this.text = enclosed.substring(1, enclosed.length() - 1);
        this.array = enclosed.startsWith("{");
    }

    /**
     * An element or a field.
     *
     * @param text what it contains, without quotes
     * @param quoted whether it stood in quotes; one that did not may be NULL or an array in an array
     */
    record Part(String text, boolean quoted) {
        /** Whether it is an array in an array of more than one dimension. */
        boolean isArray() {
            return !quoted && text.startsWith("{");
        }
    }

    /** The elements of an array without bounds, or the fields of a composite value; empty for any other text. */
    static List<Part> of(String text) {
        boolean enclosed = (text.startsWith("{") && text.endsWith("}")) || (text.startsWith("(") && text.endsWith(")"));
        return enclosed ? new ValueParts(text).split() : List.of();
    }

    private List<Part> split() {
        for (int at = 0; at < text.length(); at++) {
            at += read(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : ' ');
        }
        end();
        return parts;
    }

    /** Reads one letter; the result is the number of further letters that it took. */
    private int read(char letter, char next) {
        boolean doubled = letter == '"' && next == '"' && inQuotes;
        if (depth > 0) {
            return nested(letter, next);
        }
        if (letter == '\\' || doubled) {
            part.append(next);
            return 1;
        }
        if (letter == '"') {
            inQuotes = !inQuotes;
            quoted = true;
        } else if (letter == ',' && !inQuotes) {
            end();
        } else {
            depth += array && letter == '{' && !inQuotes ? 1 : 0;
            part.append(letter);
        }
        return 0;
    }

    /** An array in an array is kept as it is. */
    private int nested(char letter, char next) {
        part.append(letter);
        if (letter == '\\') {
            part.append(next);
            return 1;
        }
        inQuotes ^= letter == '"';
        if (!inQuotes) {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        }
        return 0;
    }

    private void end() {
        parts.add(new Part(part.toString(), quoted));
        part.setLength(0);
        quoted = false;
    }
}
