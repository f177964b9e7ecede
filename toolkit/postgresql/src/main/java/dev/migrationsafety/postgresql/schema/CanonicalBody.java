package dev.migrationsafety.postgresql.schema;

/**
 * The body of a function in SQL or PL/pgSQL without comments, one space between words and signs, and words in lower case,
 * so that two bodies which differ only in comments, white space and the case of keywords and unquoted names are equal.
 * Quoted names and strings stay as they are.
 */
final class CanonicalBody {
    private static final String SIGNS_ALONE = "()[],;.";

    private final String text;
    private final StringBuilder canonical = new StringBuilder();
    private int at;

    private CanonicalBody(String text) {
        this.text = text;
    }

    static String of(String language, String body) {
        boolean free = language.equals("sql") || language.equals("plpgsql");
        return free ? new CanonicalBody(body).read() : body;
    }

    private String read() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (comment()) {
                skipComment();
            } else {
                int start = at;
                skipToken();
                canonical.append(canonical.isEmpty() ? "" : " ").append(folded(start));
            }
        }
        return canonical.toString();
    }

    /** The token up to here; a word as the server reads it, but for a string behind it. */
    private String folded(int start) {
        String token = text.substring(start, at);
        if (!word(token.charAt(0))) {
            return token;
        }
        int quote = token.indexOf('\'');
        int end = quote < 0 ? token.length() : quote;
        StringBuilder folded = new StringBuilder(token);
        for (int i = 0; i < end; i++) {
            char c = token.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return folded.toString();
    }

    private boolean comment() {
        return text.startsWith("--", at) || text.startsWith("/*", at);
    }

    private void skipComment() {
        if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return;
        }
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < text.length());
    }

    private void skipToken() {
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            skipQuoted(false);
        } else if (first == '$') {
            skipDollar();
        } else if (word(first)) {
            skipWord();
        } else if (SIGNS_ALONE.indexOf(first) >= 0) {
            at++;
        } else {
            skipOperator();
        }
    }

    /** A word, with the string behind it if the word is its prefix, as in {@code E'\n'}. */
    private void skipWord() {
        int start = at;
        while (at < text.length() && (word(text.charAt(at)) || text.charAt(at) == '$')) {
            at++;
        }
        if (at == text.length()) {
            return;
        }
        boolean escapes = text.substring(start, at).equalsIgnoreCase("e");
        if (text.charAt(at) == '\'') {
            skipQuoted(escapes);
        }
    }

    private void skipQuoted(boolean escapes) {
        char quote = text.charAt(at++);
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && escapes) {
                at++;
            } else if (c == quote) {
                if (at < text.length() && text.charAt(at) == quote) {
                    at++;
                } else {
                    return;
                }
            }
        }
        at = Math.min(at, text.length());
    }

    private void skipDollar() {
        int end = at + 1;
        while (end < text.length() && word(text.charAt(end))) {
            end++;
        }
        boolean parameter = end == text.length() || text.charAt(end) != '$';
        if (parameter) {
            at = end;
            return;
        }
        String tag = text.substring(at, end + 1);
        int close = text.indexOf(tag, end + 1);
        at = close < 0 ? text.length() : close + tag.length();
    }

    /** Signs that touch each other are one operator, up to a comment. */
    private void skipOperator() {
        do {
            at++;
        } while (at < text.length() && operator(text.charAt(at)) && !comment());
    }

    private static boolean operator(char c) {
        return !word(c) && !Character.isWhitespace(c) && "'\"$".indexOf(c) < 0 && SIGNS_ALONE.indexOf(c) < 0;
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c >= 0x80;
    }
}
