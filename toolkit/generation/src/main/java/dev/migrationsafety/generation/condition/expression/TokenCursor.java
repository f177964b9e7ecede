package dev.migrationsafety.generation.condition.expression;

import dev.migrationsafety.generation.condition.expression.Token.Kind;
import java.util.List;
import java.util.Locale;

/** A place in a list of tokens that moves forward. */
abstract class TokenCursor {
    private final List<Token> tokens;
    private int at;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean take(String symbolOrWord) {
        if (peek().is(symbolOrWord)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String symbolOrWord) {
        if (!take(symbolOrWord)) {
            throw new NotUnderstood("expected " + symbolOrWord + " but found " + peek().text());
        }
    }

    String word() {
        if (peek().kind() != Kind.WORD) {
            throw new NotUnderstood("expected a word but found " + peek().text());
        }
        return next().text().toLowerCase(Locale.ROOT);
    }

    String name() {
        if (!peek().isName()) {
            throw new NotUnderstood("expected a name but found " + peek().text());
        }
        return next().text();
    }
}
