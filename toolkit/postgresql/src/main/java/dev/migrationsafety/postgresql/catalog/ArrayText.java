package dev.migrationsafety.postgresql.catalog;

import java.util.ArrayList;
import java.util.List;

/** What the server prints for an array of one dimension, for example <code>{a,"b c",NULL}</code>. */
public final class ArrayText {
    private ArrayText() {}

    /** The elements, without nulls. */
    public static List<String> parse(String printed) {
        List<String> elements = new ArrayList<>();
        int at = 1;
        while (at < printed.length() - 1) {
            StringBuilder element = new StringBuilder();
            boolean quoted = printed.charAt(at) == '"';
            at = quoted ? quoted(printed, at + 1, element) : plain(printed, at, element);
            if (quoted || !element.toString().equals("NULL")) {
                elements.add(element.toString());
            }
            at++;
        }
        return elements;
    }

    /** Reads behind an opening quote; gives the place behind the closing one. */
    private static int quoted(String printed, int start, StringBuilder element) {
        int at = start;
        while (printed.charAt(at) != '"') {
            if (printed.charAt(at) == '\\') {
                at++;
            }
            element.append(printed.charAt(at++));
        }
        return at + 1;
    }

    private static int plain(String printed, int start, StringBuilder element) {
        int at = start;
        while (printed.charAt(at) != ',' && at < printed.length() - 1) {
            at++;
        }
        element.append(printed, start, at);
        return at;
    }
}
