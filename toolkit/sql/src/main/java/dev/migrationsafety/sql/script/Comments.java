package dev.migrationsafety.sql.script;

/**
 * Finds the comments of a script: {@code --} to the end of the line, and {@code /* … *}{@code /}, which may hold others of
 * its kind. Quotes hide comments, dollar quotes do not, since they mostly enclose code.
 */
public final class Comments {
    private final String text;
    private final StringBuilder blanked;
    private int at;

    private Comments(String text) {
        this.text = text;
        this.blanked = new StringBuilder(text.length());
    }

    /** The text with a blank for each character of a comment; line feeds stay, so that lines keep their numbers. */
    public static String blanked(String text) {
        return new Comments(text).read();
    }

    private String read() {
        while (at < text.length()) {
            if (text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                blank(end < 0 ? text.length() : end);
            } else if (text.startsWith("/*", at)) {
                blank(endOfBlock());
            } else if (text.charAt(at) == '\'' || text.charAt(at) == '"') {
                int end = text.indexOf(text.charAt(at), at + 1);
                keep(end < 0 ? text.length() : end + 1);
            } else {
                keep(at + 1);
            }
        }
        return blanked.toString();
    }

    /** A comment that is not closed extends to the end. */
    private int endOfBlock() {
        int depth = 1;
        int i = at + 2;
        while (i < text.length() && depth > 0) {
            boolean opens = text.startsWith("/*", i);
            boolean closes = text.startsWith("*/", i);
            depth += opens ? 1 : closes ? -1 : 0;
            i += opens || closes ? 2 : 1;
        }
        return i;
    }

    private void keep(int end) {
        blanked.append(text, at, end);
        at = end;
    }

    private void blank(int end) {
        for (; at < end; at++) {
            blanked.append(text.charAt(at) == '\n' ? '\n' : ' ');
        }
    }
}
