package dev.migrationsafety.generation.condition.expression;

import dev.migrationsafety.generation.condition.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a printed expression into tokens. */
final class Lexer {
    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|?`";

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        while (true) {
            Token token = lexer.next();
            tokens.add(token);
            if (token.kind() == Kind.END) {
                return tokens;
            }
        }
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            return new Token(Kind.END, "");
        }
        char first = text.charAt(at);
        if (first == '\'') {
            return new Token(Kind.STRING, quoted('\'', false));
        }
        if ((first == 'E' || first == 'e') && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
            at++;
            return new Token(Kind.STRING, quoted('\'', true));
        }
        if (first == '"') {
            return new Token(Kind.QUOTED, quoted('"', false));
        }
        if (Character.isDigit(first)
                || (first == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
            return number();
        }
        if (Character.isLetter(first) || first == '_') {
            int from = at;
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
            return new Token(Kind.WORD, text.substring(from, at).toLowerCase(Locale.ROOT));
        }
        return symbol(first);
    }

    private Token symbol(char first) {
        if (first == ':' && text.startsWith("::", at)) {
            at += 2;
            return new Token(Kind.SYMBOL, "::");
        }
        if (OPERATOR_CHARACTERS.indexOf(first) >= 0) {
            int from = at;
            while (at < text.length() && OPERATOR_CHARACTERS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String operator = text.substring(from, at);
            // A sign belongs to an operator only behind ~ ! @ # % ^ & | ? (the rule of PostgreSQL's lexer).
            while (operator.length() > 1
                    && (operator.endsWith("-") || operator.endsWith("+"))
                    && operator.chars().noneMatch(sign -> "~!@#%^&|`?".indexOf(sign) >= 0)) {
                operator = operator.substring(0, operator.length() - 1);
                at--;
            }
            return new Token(Kind.SYMBOL, operator);
        }
        at++;
        return new Token(Kind.SYMBOL, String.valueOf(first));
    }

    private Token number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || "+-".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
        }
        return new Token(Kind.NUMBER, text.substring(from, at));
    }

    private String quoted(char quote, boolean escapes) {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == quote) {
                if (at < text.length() && text.charAt(at) == quote) {
                    at++;
                } else {
                    return content.toString();
                }
            } else if (escapes && next == '\\' && at < text.length()) {
                next = unescape(text.charAt(at++));
            }
            content.append(next);
        }
        throw new NotUnderstood("unfinished quote in " + text);
    }

    private static char unescape(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }

    private static boolean isWordPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
    }
}
