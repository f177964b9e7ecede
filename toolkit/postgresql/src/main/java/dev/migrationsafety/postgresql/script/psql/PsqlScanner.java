package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.postgresql.script.statement.Lexemes;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.StatementWords;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a script piece by piece as psql does (psqlscan.l), since earlier text may change the meaning of later text: a
 * variable's value is put into the text and read on from there.
 */
final class PsqlScanner {
    /** Why reading stopped. */
    enum Stop {
        SEMICOLON,
        BACKSLASH,
        END
    }

    /** What was read of a statement at some point, for branches of {@code \if}. */
    record Mark(int length, StatementWords words) {}

    private final PsqlText text;
    private final Function<String, Optional<String>> variables;
    private StringBuilder buffer = new StringBuilder();
    private StatementWords words = new StatementWords();
    private String keyword = "";
    private int line = 1;

    /** Starts at the beginning; {@code variables} gives values where they are wanted. */
    PsqlScanner(String text, Function<String, Optional<String>> variables) {
        this.text = new PsqlText(text);
        this.variables = variables;
    }

    /** Reads to the next point where psql does something. A backslash and a semicolon are behind then. */
    Stop next() {
        while (!text.ended()) {
            char c = text.current();
            int from = text.place();
            if (c == ';' && words.complete()) {
                text.go(from + 1);
                return Stop.SEMICOLON;
            } else if (text.at("\\;") || text.at("\\:")) {
                boolean semicolon = text.at("\\;");
                text.go(from + 2);
                forced(semicolon ? ';' : ':');
            } else if (c == '\\') {
                text.go(from + 1);
                return Stop.BACKSLASH;
            } else if (c != ':' || !text.insert(variables)) {
                piece(c, from);
            }
        }
        return Stop.END;
    }

    /** White space and comments begin no statement, but belong to one that was begun. */
    private void piece(char c, int from) {
        Optional<String> value = c == ':' ? text.quoted(variables) : Optional.empty();
        if (value.isPresent()) {
            started();
            buffer.append(value.get());
            return;
        }
        if (Lexemes.space(c)) {
            text.go(from + 1);
        } else if (text.at("--")) {
            text.go(text.lexemes().lineEnd(from));
        } else if (text.at("/*")) {
            text.go(text.lexemes().commentEnd(from));
        } else {
            started();
            text.go(token(c, from));
        }
        if (buffer.length() > 0) {
            buffer.append(text.since(from));
        }
    }

    private void started() {
        if (buffer.length() == 0) {
            line = text.line();
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

    private int token(char c, int at) {
        if (c == ':') {
            return text.at("::") || text.at(":=") ? at + 2 : at + 1;
        }
        return text.lexemes().tokenEnd(at, words);
    }

    /** The line in the file of what is read next. */
    int line() {
        return text.line();
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

    /** The data that follow the present line. */
    String data() {
        return text.data();
    }

    /** The arguments of a command at the present point. */
    String restOfLine() {
        return text.restOfLine();
    }

    void skip(int characters) {
        text.go(text.place() + characters);
    }
}
