package dev.migrationsafety.postgresql.script.statement;

import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script into statements as psql does: quotes, dollar quotes and nested comments are seen, semicolons in
 * parentheses and in BEGIN ATOMIC … END bodies end nothing, and COPY … FROM STDIN takes its data along. Presumes
 * {@code standard_conforming_strings = on}; psql's variables are not replaced.
 */
public final class ScriptSplitter {
    private final String text;
    private final Lexemes lexemes;
    private final List<SqlStatement> statements = new ArrayList<>();
    private StatementWords words = new StatementWords();
    private int at;
    private int start = -1;
    private int line = 1;
    private int counted;

    private ScriptSplitter(String text) {
        this.text = text;
        this.lexemes = new Lexemes(text);
    }

    /** The statements in their order; empty ones are left out, and so are psql's restrict and unrestrict. */
    public static List<SqlStatement> split(String script) {
        return new ScriptSplitter(script).split();
    }

    private List<SqlStatement> split() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Lexemes.space(c)) {
                at++;
            } else if (lexemes.at(at, "--")) {
                at = lexemes.lineEnd(at);
            } else if (lexemes.at(at, "/*")) {
                at = lexemes.commentEnd(at);
            } else if (c == ';' && words.complete()) {
                end();
            } else if (c == '\\') {
                meta();
            } else {
                start = start < 0 ? at : start;
                at = token(c);
            }
        }
        if (start >= 0) {
            add(words.kind(), at, "");
        }
        return List.copyOf(statements);
    }

    private int token(char c) {
        if (c == ':') {
            boolean variable = at + 1 < text.length() && Lexemes.wordStart(text.charAt(at + 1));
            return variable ? lexemes.wordEnd(at + 1) : at + 1;
        }
        return lexemes.tokenEnd(at, words);
    }

    /** At a semicolon that ends a statement. */
    private void end() {
        int semicolon = at++;
        if (start < 0) {
            return;
        }
        if (words.kind() == Kind.COPY_IN) {
            copy(semicolon);
        } else {
            add(words.kind(), semicolon, "");
        }
    }

    /** Data starts on the next line and ends with a line of {@code \.}, or with the script. */
    private void copy(int semicolon) {
        int lineEnd = lexemes.lineEnd(at);
        int from = Math.min(lineEnd + 1, text.length());
        int to = lexemes.dataEnd(from);
        add(Kind.COPY_IN, semicolon, text.substring(from, to));
        String rest = text.substring(at, lineEnd).strip();
        if (!rest.isEmpty() && !rest.startsWith("--")) {
            start = at;
            add(Kind.META, lineEnd, "");
        }
        at = lexemes.lineEnd(to);
    }

    private void meta() {
        int end = lexemes.lineEnd(at);
        String command = text.substring(at, end).strip();
        boolean harmless = command.startsWith("\\restrict") || command.startsWith("\\unrestrict");
        if (start >= 0 || !harmless) {
            start = at;
            words = new StatementWords();
            add(Kind.META, end, "");
        }
        at = end;
    }

    private void add(Kind kind, int end, String data) {
        for (; counted < start; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        statements.add(
                new SqlStatement(kind, text.substring(start, end).stripTrailing(), line, start, words.keyword(), data));
        words = new StatementWords();
        start = -1;
    }
}
