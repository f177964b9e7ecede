package dev.migrationsafety.postgresql.script.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the pieces of a script end, by psql's lexer rules (psqlscan.l of PostgreSQL 15 to 18). */
public final class Lexemes {
    private static final Pattern DOLLAR = Pattern.compile("\\$([A-Za-z_\\x80-\\uffff][A-Za-z0-9_\\x80-\\uffff]*)?\\$");
    /** White space with a line break, after which a quote goes on with the same string. */
    private static final Pattern CONTINUED =
            Pattern.compile("(?:[ \\t\\f\\x0b]|--[^\\r\\n]*)*[\\r\\n](?:\\s|--[^\\r\\n]*[\\r\\n])*'");

    private final String text;

    public Lexemes(String text) {
        this.text = text;
    }

    public static boolean space(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean wordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public boolean at(int from, String piece) {
        return text.startsWith(piece, from);
    }

    /** The end of the line, before its line break. */
    public int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Comments nest. */
    public int commentEnd(int from) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            if (at(at, "/*")) {
                depth++;
                at += 2;
            } else if (at(at, "*/")) {
                at += 2;
                if (--depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return at;
    }

    /** A doubled quote closes and opens, which comes to the same; {@code from} is after the opening quote. */
    int quoteEnd(int from, char quote) {
        int end = text.indexOf(quote, from);
        return end < 0 ? text.length() : end + 1;
    }

    /** A string in which a backslash takes the next character along. */
    int escapedEnd(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '\'') {
                Matcher next = CONTINUED.matcher(text).region(at, text.length());
                if (at(at, "'")) {
                    at++;
                } else if (next.lookingAt()) {
                    at = next.end();
                } else {
                    return at;
                }
            }
        }
        return text.length();
    }

    /** The end of a dollar quote, or of the dollar sign if none starts here. */
    int dollarEnd(int from) {
        Matcher tag = DOLLAR.matcher(text).region(from, text.length());
        if (!tag.lookingAt()) {
            int at = from + 1;
            while (at < text.length() && digit(text.charAt(at))) {
                at++;
            }
            return at;
        }
        int end = text.indexOf(tag.group(), tag.end());
        return end < 0 ? text.length() : end + tag.group().length();
    }

    int wordEnd(int from) {
        int at = from;
        while (at < text.length() && (wordStart(text.charAt(at)) || digit(text.charAt(at)) || text.charAt(at) == '$')) {
            at++;
        }
        return at;
    }

    /** The end of the token at a place; words and parentheses are recorded in the statement's book. */
    public int tokenEnd(int from, StatementWords words) {
        char c = text.charAt(from);
        return switch (c) {
            case '\'', '"' -> quoteEnd(from + 1, c);
            case '$' -> dollarEnd(from);
            case '(' -> {
                words.open();
                yield from + 1;
            }
            case ')' -> {
                words.close();
                yield from + 1;
            }
            case 'e', 'E' -> at(from + 1, "'") ? escapedEnd(from + 2) : word(from, words);
            default -> wordStart(c) ? word(from, words) : from + 1;
        };
    }

    private int word(int from, StatementWords words) {
        int end = wordEnd(from);
        words.word(text.substring(from, end));
        return end;
    }

    /** The start of the line {@code \.} that ends the data of a COPY, or the end of the script. */
    public int dataEnd(int from) {
        int to = from;
        int end = lineEnd(to);
        while (to < text.length() && !text.substring(to, end).stripTrailing().equals("\\.")) {
            to = Math.min(end + 1, text.length());
            end = lineEnd(to);
        }
        return to;
    }
}
