package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.postgresql.look.SqlText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a script piece by piece as psql does (psqlscan.l), since what stands before may change what comes after: a
 * variable's value is put into the text and read on from there.
 */
final class PsqlScanner {
    private static final Pattern VARIABLE =
            Pattern.compile(":(?:(?<plain>[A-Za-z0-9_\\x80-\\uffff]+)|'(?<literal>[A-Za-z0-9_\\x80-\\uffff]+)'"
                    + "|\"(?<name>[A-Za-z0-9_\\x80-\\uffff]+)\"|\\{\\?(?<known>[A-Za-z0-9_\\x80-\\uffff]+)})");

    /** Why reading stopped. */
    enum Stop {
        SEMICOLON,
        BACKSLASH,
        END
    }

    /** A value that was put into the text, and how far it reaches, counted from the end. */
    private record Inserted(String name, int fromEnd) {}

    /** What was read of a statement at some point, for branches of {@code \if}. */
    record Mark(int length, StatementWords words) {}

    private final String original;
    private final Function<String, Optional<String>> variables;
    private final Deque<Inserted> inserted = new ArrayDeque<>();
    private String text;
    private Lexemes lexemes;
    private int at;
    private StringBuilder buffer = new StringBuilder();
    private StatementWords words = new StatementWords();
    private String keyword = "";
    private int line = 1;

    /** Starts at the beginning; {@code variables} gives values where they are wanted. */
    PsqlScanner(String text, Function<String, Optional<String>> variables) {
        this.original = text;
        this.text = text;
        this.variables = variables;
        this.lexemes = new Lexemes(text);
    }

    /** Reads to the next point where psql does something. A backslash and a semicolon are behind then. */
    Stop next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            int from = at;
            if (Lexemes.space(c)) {
                at++;
            } else if (lexemes.at(at, "--")) {
                at = lexemes.lineEnd(at);
            } else if (lexemes.at(at, "/*")) {
                at = lexemes.commentEnd(at);
            } else if (c == ';' && words.complete()) {
                at++;
                return Stop.SEMICOLON;
            } else if (lexemes.at(at, "\\;") || lexemes.at(at, "\\:")) {
                at += 2;
                forced(text.charAt(at - 1));
                continue;
            } else if (c == '\\') {
                at++;
                return Stop.BACKSLASH;
            } else if (c == ':' && variable()) {
                continue;
            } else {
                started();
                token(c);
            }
            if (buffer.length() > 0) {
                buffer.append(text, from, at);
            }
        }
        return Stop.END;
    }

    private void started() {
        if (buffer.length() == 0) {
            line = line();
            // Nothing is appended by this, but the statement has begun.
            buffer.append(' ');
        }
    }

    /** A semicolon or colon that belongs to the statement. */
    private void forced(char c) {
        started();
        buffer.append(c);
        if (c == ';') {
            keyword = keyword.isEmpty() ? words.keyword() : keyword;
            words = words.next();
        }
    }

    private void token(char c) {
        at = switch (c) {
            case '\'', '"' -> lexemes.quoteEnd(at + 1, c);
            case '$' -> lexemes.dollarEnd(at);
            case '(' -> {
                words.open();
                yield at + 1;
            }
            case ')' -> {
                words.close();
                yield at + 1;
            }
            case ':' -> lexemes.at(at, "::") || lexemes.at(at, ":=") ? at + 2 : at + 1;
            case 'e', 'E' -> lexemes.at(at + 1, "'") ? lexemes.escapedEnd(at + 2) : word();
            default -> Lexemes.wordStart(c) ? word() : at + 1;
        };
    }

    private int word() {
        int end = lexemes.wordEnd(at);
        words.word(text.substring(at, end));
        return end;
    }

    /** Puts the value of a variable in; false if none is meant or known. */
    private boolean variable() {
        Matcher found = VARIABLE.matcher(text).region(at, text.length());
        if (lexemes.at(at, "::") || !found.lookingAt()) {
            return false;
        }
        inserted.removeIf(value -> text.length() - at <= value.fromEnd());
        String plain = found.group("plain");
        if (plain != null) {
            Optional<String> value = variables.apply(plain);
            if (value.isEmpty()
                    || inserted.stream().anyMatch(open -> open.name().equals(plain))) {
                return false;
            }
            inserted.push(new Inserted(plain, text.length() - found.end()));
            rewrite(text.substring(0, at) + value.get() + text.substring(found.end()));
            return true;
        }
        Optional<String> quoted = quoted(found, variables);
        if (quoted.isEmpty()) {
            return false;
        }
        started();
        buffer.append(quoted.get());
        at = found.end();
        return true;
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

    /** The line in the file of what is read next. */
    int line() {
        int end = inserted.stream()
                .mapToInt(Inserted::fromEnd)
                .filter(fromEnd -> text.length() - at > fromEnd)
                .max()
                .orElse(text.length() - at);
        int here = Math.max(0, original.length() - end);
        return 1
                + (int) original.substring(0, here)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Whether no statement was begun. */
    boolean empty() {
        return buffer.length() == 0;
    }

    /** The statement read so far, which is forgotten with that. */
    SqlStatement take() {
        String statement = buffer.toString().strip();
        String first = keyword.isEmpty() ? words.keyword() : keyword;
        SqlStatement taken = new SqlStatement(words.kind(), statement, line, 0, first, "");
        forget();
        return taken;
    }

    void forget() {
        buffer = new StringBuilder();
        words = new StatementWords();
        keyword = "";
    }

    Mark mark() {
        return new Mark(buffer.length(), words.copy());
    }

    /** Forgets what was read since. */
    void back(Mark mark) {
        buffer.setLength(Math.min(mark.length(), buffer.length()));
        words = mark.words().copy();
    }

    /** The lines after the present one up to {@code \.}, which are taken out of the script. */
    String data() {
        int lineEnd = lexemes.lineEnd(at);
        int from = Math.min(lineEnd + 1, text.length());
        int to = from;
        int end = lexemes.lineEnd(to);
        while (to < text.length() && !text.substring(to, end).stripTrailing().equals("\\.")) {
            to = Math.min(end + 1, text.length());
            end = lexemes.lineEnd(to);
        }
        String data = text.substring(from, to);
        if (at == lineEnd) {
            at = end;
        } else {
            rewrite(text.substring(0, lineEnd) + text.substring(end));
        }
        return data;
    }

    /** The arguments of a command at the present point. */
    String restOfLine() {
        return text.substring(at, lexemes.lineEnd(at));
    }

    void skip(int characters) {
        at += characters;
    }
}
