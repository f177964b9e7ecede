package dev.migrationsafety.generation.condition.expression;

/** A piece of a printed expression; a word is in lower case unless it was quoted. */
record Token(Kind kind, String text) {
    enum Kind {
        NUMBER,
        STRING,
        WORD,
        QUOTED,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
