package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.script.statement.Lexemes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a script with the place at which psql reads; values of variables are put into it there. */
final class PsqlText {
    private static final Pattern VARIABLE =
            Pattern.compile(":(?:(?<plain>[A-Za-z0-9_\\x80-\\uffff]+)|'(?<literal>[A-Za-z0-9_\\x80-\\uffff]+)'"
                    + "|\"(?<name>[A-Za-z0-9_\\x80-\\uffff]+)\"|\\{\\?(?<known>[A-Za-z0-9_\\x80-\\uffff]+)})");

    /** A value that was put into the text, and how far it reaches, counted from the end. */
    private record Inserted(String name, int fromEnd) {}

    private final String original;
    private final Deque<Inserted> inserted = new ArrayDeque<>();
    private String text;
    private Lexemes lexemes;
    private int at;
    private int counted;
    private int line = 1;

    PsqlText(String text) {
        this.original = text;
        this.text = text;
        this.lexemes = new Lexemes(text);
    }

    boolean ended() {
        return at >= text.length();
    }

    char current() {
        return text.charAt(at);
    }

    boolean at(String piece) {
        return lexemes.at(at, piece);
    }

    Lexemes lexemes() {
        return lexemes;
    }

    int place() {
        return at;
    }

    void go(int place) {
        at = place;
    }

    /** What was read since a place. */
    String since(int place) {
        return text.substring(place, at);
    }

    /** The line in the file of what is read next. */
    int line() {
        int end = inserted.stream()
                .mapToInt(Inserted::fromEnd)
                .filter(fromEnd -> text.length() - at > fromEnd)
                .max()
                .orElse(text.length() - at);
        int here = Math.max(0, original.length() - end);
        if (here < counted) {
            counted = 0;
            line = 1;
        }
        for (; counted < here; counted++) {
            line += original.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Puts the value of a plain variable into the text, to be read next; false if none is meant or known. */
    boolean insert(Function<String, Optional<String>> variables) {
        Matcher found = variableIn(text, at, text.length());
        if (at("::") || !found.lookingAt() || found.group("plain") == null) {
            return false;
        }
        inserted.removeIf(value -> text.length() - at <= value.fromEnd());
        String name = found.group("plain");
        Optional<String> value = variables.apply(name);
        if (value.isEmpty() || inserted.stream().anyMatch(open -> open.name().equals(name))) {
            return false;
        }
        inserted.push(new Inserted(name, text.length() - found.end()));
        rewrite(text.substring(0, at) + value.get() + text.substring(found.end()));
        return true;
    }

    /** Reads a variable in one of the quoted forms and gives its value; empty if none is meant or known. */
    Optional<String> quoted(Function<String, Optional<String>> variables) {
        Matcher found = variableIn(text, at, text.length());
        if (at("::") || !found.lookingAt() || found.group("plain") != null) {
            return Optional.empty();
        }
        Optional<String> value = quoted(found, variables);
        if (value.isPresent()) {
            at = found.end();
        }
        return value;
    }

    /** The value of a variable in one of the quoted forms. */
    static Optional<String> quoted(Matcher found, Function<String, Optional<String>> variables) {
        if (found.group("known") != null) {
            return Optional.of(variables.apply(found.group("known")).isPresent() ? "TRUE" : "FALSE");
        }
        return found.group("literal") != null
                ? variables.apply(found.group("literal")).map(SqlText::literal)
                : variables.apply(found.group("name")).map(SqlText::name);
    }

    /** Finds a variable in any form at the beginning of a region. */
    static Matcher variableIn(String text, int from, int to) {
        return VARIABLE.matcher(text).region(from, to);
    }

    private void rewrite(String changed) {
        text = changed;
        lexemes = new Lexemes(changed);
    }

    /** The lines after the present one up to {@code \.}, which are taken out of the script. */
    String data() {
        int lineEnd = lexemes.lineEnd(at);
        int from = Math.min(lineEnd + 1, text.length());
        int to = lexemes.dataEnd(from);
        int end = lexemes.lineEnd(to);
        String data = text.substring(from, to);
        if (at == lineEnd) {
            at = end;
        } else {
            rewrite(text.substring(0, lineEnd) + text.substring(end));
        }
        return data;
    }

    /** The rest of the present line. */
    String restOfLine() {
        return text.substring(at, lexemes.lineEnd(at));
    }
}
