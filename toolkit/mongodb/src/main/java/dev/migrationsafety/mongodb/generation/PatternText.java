package dev.migrationsafety.mongodb.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws texts that match a regular expression, for the forms that validators use: literals, classes, groups, alternatives
 * and counts. What it does not understand it takes literally, so callers check each text.
 */
final class PatternText {
    private static final int MOST_REPEATED = 4;
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final String pattern;
    private final Random random;
    private int at;

    private PatternText(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    /** One text. */
    static String draw(String pattern, Random random) {
        return new PatternText(pattern, random).alternatives();
    }

    private String alternatives() {
        List<String> drawn = new ArrayList<>(List.of(sequence()));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            drawn.add(sequence());
        }
        return drawn.get(random.nextInt(drawn.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int start = at;
            String once = atom();
            int end = at;
            int count = count();
            int after = at;
            for (int i = 0; i < count; i++) {
                text.append(i == 0 ? once : again(start));
            }
            at = Math.max(after, end);
        }
        return text.toString();
    }

    private String again(int start) {
        at = start;
        return atom();
    }

    private String atom() {
        char next = pattern.charAt(at++);
        return switch (next) {
            case '^', '$' -> "";
            case '.' -> one(LETTERS + DIGITS);
            case '(' -> group();
            case '[' -> one(characters());
            case '\\' -> one(escaped());
            default -> String.valueOf(next);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        }
        String text = alternatives();
        at++;
        return text;
    }

    private String one(String among) {
        return among.isEmpty() ? "" : String.valueOf(among.charAt(random.nextInt(among.length())));
    }

    private String escaped() {
        char next = at < pattern.length() ? pattern.charAt(at++) : '\\';
        return switch (next) {
            case 'd' -> DIGITS;
            case 'w' -> LETTERS + DIGITS + "_";
            case 's' -> " ";
            case 'b', 'A', 'z', 'Z' -> "";
            case 'D', 'W', 'S' -> next == 'W' ? " -" : LETTERS;
            default -> String.valueOf(next);
        };
    }

    private String characters() {
        boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        StringBuilder all = new StringBuilder();
        int first = at;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
            char next = pattern.charAt(at++);
            if (next == '\\') {
                all.append(escaped());
            } else if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                for (char each = next; each <= pattern.charAt(at + 1); each++) {
                    all.append(each);
                }
                at += 2;
            } else {
                all.append(next);
            }
        }
        at++;
        return negated ? without(all.toString()) : all.toString();
    }

    private static String without(String characters) {
        StringBuilder rest = new StringBuilder();
        (LETTERS + DIGITS + " -_.")
                .chars()
                .filter(each -> characters.indexOf(each) < 0)
                .forEach(each -> rest.append((char) each));
        return rest.toString();
    }

    private int count() {
        if (at >= pattern.length()) {
            return 1;
        }
        int count =
                switch (pattern.charAt(at)) {
                    case '?' -> random.nextInt(2);
                    case '*' -> random.nextInt(MOST_REPEATED);
                    case '+' -> 1 + random.nextInt(MOST_REPEATED);
                    case '{' -> -1;
                    default -> -2;
                };
        if (count == -2) {
            return 1;
        }
        if (count >= 0) {
            at++;
            return count;
        }
        int end = pattern.indexOf('}', at);
        String[] bounds =
                end < 0 ? new String[0] : pattern.substring(at + 1, end).split(",", -1);
        if (bounds.length == 0 || !bounds[0].matches("\\d{1,4}")) {
            return 1;
        }
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        int most =
                bounds.length == 1 ? least : bounds[1].isEmpty() ? least + MOST_REPEATED : Integer.parseInt(bounds[1]);
        return least + random.nextInt(Math.max(1, most - least + 1));
    }
}
