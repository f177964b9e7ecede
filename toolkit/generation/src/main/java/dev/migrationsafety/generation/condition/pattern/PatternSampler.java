package dev.migrationsafety.generation.condition.pattern;

import dev.migrationsafety.generation.condition.expression.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes texts that match a regular expression of the common subset: literals, classes, quantifiers, groups, anchors. */
public final class PatternSampler {
    private static final String ANY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String PUNCTUATION = " _-.,:;/+@#!";
    private static final int MORE = 6;

    private final String regex;
    private int at;

    private PatternSampler(String regex) {
        this.regex = regex;
    }

    /** A text that matches; empty if the expression has other parts, or after some vain tries. */
    public static Optional<String> sample(String regex, boolean ignoreCase, RandomGenerator random) {
        var compiled = Patterns.compile(regex, ignoreCase);
        if (compiled.isEmpty()) {
            return Optional.empty();
        }
        try {
            Node node = new PatternSampler(regex).whole();
            for (int i = 0; i < 20; i++) {
                StringBuilder text = new StringBuilder();
                node.append(text, random);
                if (compiled.get().matcher(text).find()) {
                    return Optional.of(text.toString());
                }
            }
        } catch (NotUnderstood e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The same for a pattern of LIKE. */
    public static Optional<String> sampleLike(String like, RandomGenerator random) {
        return sample(Patterns.ofLike(like), false, random);
    }

    private interface Node {
        void append(StringBuilder text, RandomGenerator random);
    }

    private Node whole() {
        Node node = alternatives();
        if (at < regex.length()) {
            throw new NotUnderstood("unbalanced ) in " + regex);
        }
        return node;
    }

    private Node alternatives() {
        List<Node> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (take('|'));
        return (text, random) -> branches.get(random.nextInt(branches.size())).append(text, random);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            parts.add(quantified());
        }
        return (text, random) -> parts.forEach(part -> part.append(text, random));
    }

    private Node quantified() {
        Node node = part();
        if (at >= regex.length()) {
            return node;
        }
        int min;
        int max;
        switch (regex.charAt(at)) {
            case '*' -> {
                at++;
                min = 0;
                max = MORE;
            }
            case '+' -> {
                at++;
                min = 1;
                max = MORE;
            }
            case '?' -> {
                at++;
                min = 0;
                max = 1;
            }
            case '{' -> {
                int end = regex.indexOf('}', at);
                if (end < 0) {
                    throw new NotUnderstood("unfinished { in " + regex);
                }
                String[] bounds = regex.substring(at + 1, end).split(",", -1);
                at = end + 1;
                min = bound(bounds[0]);
                max = bounds.length == 1 ? min : bounds[1].isEmpty() ? min + MORE : bound(bounds[1]);
            }
            default -> {
                return node;
            }
        }
        take('?');
        int least = min;
        int most = Math.min(max, min + 4 * MORE);
        return (text, random) -> {
            int times = least + random.nextInt(most - least + 1);
            for (int i = 0; i < times; i++) {
                node.append(text, random);
            }
        };
    }

    private int bound(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new NotUnderstood("no bound: " + digits);
        }
    }

    private Node part() {
        char letter = regex.charAt(at++);
        return switch (letter) {
            case '^', '$' -> (text, random) -> {};
            case '.' -> oneOf(ANY);
            case '(' -> group();
            case '[' -> oneOf(CharacterClass.read(this));
            case '\\' -> {
                String escape = escape();
                yield escape.isEmpty() ? (text, random) -> {} : oneOf(escape);
            }
            default -> (text, random) -> text.append(letter);
        };
    }

    private Node group() {
        if (take('?')) {
            if (!take(':')) {
                throw new NotUnderstood("look-around in " + regex);
            }
        }
        Node inside = alternatives();
        if (!take(')')) {
            throw new NotUnderstood("unfinished ( in " + regex);
        }
        return inside;
    }

    /** The characters of an escape; empty for one that matches no character. */
    String escape() {
        char letter = next();
        return switch (letter) {
            case 'd' -> "0123456789";
            case 'w' -> ANY + "_";
            case 's' -> " ";
            case 'D', 'S' -> ANY.substring(0, 52);
            case 'W' -> PUNCTUATION.replace("_", "");
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'A', 'Z', 'm', 'M', 'y' -> "";
            default -> {
                if (Character.isLetterOrDigit(letter)) {
                    throw new NotUnderstood("escape " + letter + " in " + regex);
                }
                yield String.valueOf(letter);
            }
        };
    }

    char next() {
        if (at >= regex.length()) {
            throw new NotUnderstood("unfinished " + regex);
        }
        return regex.charAt(at++);
    }

    boolean take(char expected) {
        if (at < regex.length() && regex.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    String takePosixClass() {
        for (String[] known : new String[][] {
            {"[:alpha:]", ANY.substring(0, 52)},
            {"[:digit:]", "0123456789"},
            {"[:alnum:]", ANY},
            {"[:upper:]", ANY.substring(26, 52)},
            {"[:lower:]", ANY.substring(0, 26)},
            {"[:space:]", " "},
            {"[:xdigit:]", "0123456789abcdef"},
            {"[:punct:]", "_-.,:;/+@#!"}
        }) {
            if (regex.startsWith(known[0], at)) {
                at += known[0].length();
                return known[1];
            }
        }
        return "";
    }

    boolean startsRange() {
        return at + 1 < regex.length() && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']';
    }

    static String allBut(String excluded) {
        StringBuilder rest = new StringBuilder();
        (ANY + PUNCTUATION)
                .chars()
                .filter(letter -> excluded.indexOf(letter) < 0)
                .forEach(rest::appendCodePoint);
        return rest.toString();
    }

    private static Node oneOf(String letters) {
        if (letters.isEmpty()) {
            throw new NotUnderstood("empty class");
        }
        return (text, random) -> text.append(letters.charAt(random.nextInt(letters.length())));
    }
}
