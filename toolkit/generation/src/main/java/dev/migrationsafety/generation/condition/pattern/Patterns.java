package dev.migrationsafety.generation.condition.pattern;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** LIKE patterns and the server's regular expressions as Java's. */
public final class Patterns {
    private Patterns() {}

    /** The regular expression for a LIKE pattern, anchored at both ends. */
    public static String ofLike(String like) {
        StringBuilder regex = new StringBuilder("^");
        for (int i = 0; i < like.length(); i++) {
            char letter = like.charAt(i);
            if (letter == '%') {
                regex.append(".*");
            } else if (letter == '_') {
                regex.append('.');
            } else {
                char plain = letter == '\\' && i + 1 < like.length() ? like.charAt(++i) : letter;
                regex.append(quote(String.valueOf(plain)));
            }
        }
        return regex.append('$').toString();
    }

    /** A text as an expression that matches just it. */
    public static String quote(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }

    /** The same expression for Java; empty if it has parts that differ. */
    public static Optional<Pattern> compile(String regex, boolean ignoreCase) {
        String java = java(regex);
        if (java.startsWith("***") || java.startsWith("(?")) {
            return Optional.empty();
        }
        try {
            int flags = Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
            return Optional.of(Pattern.compile(java, flags));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Classes and escapes rewritten for Java. */
    static String java(String regex) {
        return regex.replace("[:alpha:]", "\\p{L}")
                .replace("[:digit:]", "\\d")
                .replace("[:alnum:]", "\\p{L}\\d")
                .replace("[:upper:]", "\\p{Lu}")
                .replace("[:lower:]", "\\p{Ll}")
                .replace("[:space:]", "\\s")
                .replace("[:punct:]", "\\p{Punct}")
                .replace("[:xdigit:]", "0-9A-Fa-f")
                .replaceAll("\\\\[mMyY]", "\\\\b")
                .replace("\\A", "^")
                .replace("\\Z", "$");
    }
}
