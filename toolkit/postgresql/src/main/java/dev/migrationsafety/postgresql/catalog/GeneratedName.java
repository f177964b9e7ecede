package dev.migrationsafety.postgresql.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The names that PostgreSQL gives to constraints, indexes and sequences for which the script gave none: table, columns
 * and a label joined by underscores, the longer of the first two shortened to fit 63 bytes, and a number behind it if the
 * name was taken (makeObjectName and ChooseRelationName, the same in 15 to 18).
 */
public final class GeneratedName {
    private static final int MOST_BYTES = 63;

    private GeneratedName() {}

    /** Whether the server would have given this name, with any number. */
    public static boolean matches(String name, String table, List<String> columns, String label) {
        if (name.indexOf("_" + label) < 0) {
            return false;
        }
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        String number = name.substring(digits);
        return !number.startsWith("0") && name.equals(make(table, addition(columns), label + number));
    }

    /**
     * The table for which the server would have given this name, with any number: the table may have been renamed since.
     *
     * @return the name of that table, as far as the name has it; empty for a name of another pattern
     */
    public static Optional<String> table(String name, List<String> columns, String label) {
        int end = name.lastIndexOf("_" + label);
        for (int at = name.indexOf('_', 1); at > 0 && at <= end; at = name.indexOf('_', at + 1)) {
            String table = name.substring(0, at);
            if (matches(name, table, columns, label)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** The columns joined, as far as the server joins them. */
    private static String addition(List<String> columns) {
        StringBuilder joined = new StringBuilder();
        for (String column : columns) {
            if (bytes(joined.toString()) > MOST_BYTES) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : "_").append(column);
        }
        return joined.toString();
    }

    private static String make(String table, String columns, String label) {
        int overhead = bytes(label) + 1 + (columns.isEmpty() ? 0 : 1);
        int first = bytes(table);
        int second = bytes(columns);
        while (first + second > MOST_BYTES - overhead) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String middle = columns.isEmpty() ? "" : "_" + clip(columns, second);
        return clip(table, first) + middle + "_" + label;
    }

    /** As many whole characters as fit into some bytes. */
    private static String clip(String text, int mostBytes) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > mostBytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }
}
