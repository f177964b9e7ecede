package dev.migrationsafety.mongodb.operation;

import java.util.ArrayList;
import java.util.List;

/** Finds where values are in JSON, so that each keeps its line; says nothing of what is wrong in them. */
final class JsonSlices {
    /**
     * A value as written.
     *
     * @param text the value
     * @param line line of its first character
     */
    record Slice(String text, int line) {
        /** The values in it, if it is a list; the names and values in turn, if it is an object. */
        List<Slice> inside() {
            return JsonSlices.of(text.substring(1, text.length() - 1), line);
        }

        boolean isObject() {
            return text.startsWith("{") && text.endsWith("}");
        }

        boolean isList() {
            return text.startsWith("[") && text.endsWith("]");
        }
    }

    private static final String BETWEEN = " \t\r\n,:";

    private final String text;
    private int at;
    private int line;

    private JsonSlices(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /** The outermost values of a text that begins in a line. */
    static List<Slice> of(String text, int line) {
        JsonSlices slices = new JsonSlices(text, line);
        List<Slice> found = new ArrayList<>();
        while (slices.skip()) {
            int start = slices.at;
            int first = slices.line;
            slices.value();
            found.add(new Slice(text.substring(start, slices.at), first));
        }
        return found;
    }

    private boolean skip() {
        while (at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) {
            step();
        }
        return at < text.length();
    }

    private void step() {
        if (text.charAt(at++) == '\n') {
            line++;
        }
    }

    private void value() {
        int depth = 0;
        do {
            char c = text.charAt(at);
            if (c == '"') {
                string();
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                step();
            }
        } while (at < text.length() && (depth > 0 || !ends()));
    }

    /** Whether a value outside brackets ends before the next character. */
    private boolean ends() {
        char last = text.charAt(at - 1);
        char next = text.charAt(at);
        return last == '"' || last == '}' || last == ']' || BETWEEN.indexOf(next) >= 0 || next == '{' || next == '[';
    }

    private void string() {
        step();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                step();
            }
            step();
        }
        if (at < text.length()) {
            step();
        }
    }
}
