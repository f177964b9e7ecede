package dev.migrationsafety.migration.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON (RFC 8259) into maps, lists, strings, booleans and nulls; numbers stay texts of their own type. Every
 * failure is an {@link IllegalArgumentException} with the line.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JsonText {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final int DEEPEST = 100;

    /** A number as written. */
    public record JsonNumber(String text) {}

    private final String text;
    private int at;

    /** A text, with or without a byte order mark. */
    public JsonText(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The value of the whole text.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    public @Nullable Object read() {
        Object value = value(0);
        space();
        if (at < text.length()) {
            throw expected("the end of the text");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        space();
        if (depth > DEEPEST) {
            throw expected("less nesting");
        }
        if (take("{")) {
            return object(depth);
        }
        if (take("[")) {
            return list(depth);
        }
        if (take("\"")) {
            return string();
        }
        if (take("null")) {
            return null;
        }
        if (take("true")) {
            return true;
        }
        if (take("false")) {
            return false;
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw expected("a value");
        }
        at = number.end();
        return new JsonNumber(number.group());
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        space();
        if (take("}")) {
            return object;
        }
        do {
            space();
            need("\"");
            String key = string();
            space();
            need(":");
            if (object.containsKey(key)) {
                throw expected("only one \"" + key + "\"");
            }
            object.put(key, value(depth + 1));
            space();
        } while (take(","));
        need("}");
        return object;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        space();
        if (take("]")) {
            return list;
        }
        do {
            list.add(value(depth + 1));
            space();
        } while (take(","));
        need("]");
        return list;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        while (!take("\"")) {
            if (at >= text.length() || text.charAt(at) < ' ') {
                throw expected("a closing quote");
            }
            string.append(take("\\") ? escaped() : text.charAt(at++));
        }
        return string.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw expected("an escape");
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw expected("an escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            throw expected("four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(text, at - 4, at, 16);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(String piece) {
        boolean there = text.startsWith(piece, at);
        at += there ? piece.length() : 0;
        return there;
    }

    private void need(String piece) {
        if (!take(piece)) {
            throw expected(piece);
        }
    }

    private IllegalArgumentException expected(String what) {
        long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new IllegalArgumentException("expected " + what + " in line " + line);
    }
}
