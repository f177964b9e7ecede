package dev.migrationsafety.configuration.secret;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces passwords in a text by {@code ***}: those of {@code PASSWORD '…'}, {@code password=…} in connection strings
 * and {@code user:password@host} in URLs; for callers. A text that was masked stays as it is. Stateless.
 */
public final class Secrets {
    private static final String MASK = "***";

    /** What is secret, also as the end of a longer name such as {@code rolpassword}. */
    private static final String NAME = "\\b\\w*(?:password|passwd|passphrase|pwd)";

    /** Blanks and comments between two words of SQL. */
    private static final String GAP = "\\s*+(?:(?:/\\*.*?\\*/|--[^\\n]*\\n)\\s*+)*+";

    /** The rest of a literal after its first quote; a text that was cut off lacks the last one. */
    private static final String REST = "[^']*+(?:''[^']*+)*+(?:'|\\z)";

    /** A literal: inside another one, with dollars, with backslashes, or plain, which may go on in the next line. */
    private static final String LITERAL = "(?:''[^'\\n]++''"
            + "|(?<tag>\\$\\w*\\$).*?(?:\\k<tag>|\\z)"
            + "|e'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+(?:'|\\z)"
            + "|(?:u&)?'" + REST + "(?:[ \\t]*\\n\\s*'" + REST + ")*+)";

    private static final int LITERAL_GROUP = 2;
    private static final int ARROW_GROUP = 4;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    /** As a role or a user mapping takes it, or as the evidence shows a value before and after. */
    private static final Pattern CLAUSE = Pattern.compile(
            "((?:" + NAME + "|\\bidentified\\s+by)" + GAP + ")(" + LITERAL + ")(\\s*(?:→|->)\\s*'" + REST + ")?+",
            FLAGS);

    /** As a connection string has it; a mark that the engine put in the place of a password stays. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?<what>" + NAME + ")(?:\\s*(?:=>|:?=)\\s*(?:" + LITERAL + "|\"[^\"]*+\"?)"
                    + "|=[^\\s&;,'\"()<>\\[\\]{}=]++)",
            FLAGS);

    private static final Pattern IN_URL =
            Pattern.compile("(?<what>\\b[a-z][a-z0-9+.-]*://[^\\s:/@'\"]*+):[^\\s@/'\"]++@", FLAGS);

    private Secrets() {}

    /** The text without passwords. */
    public static String masked(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.contains("pass")
                && !lower.contains("pwd")
                && !lower.contains("identified")
                && !lower.contains("://")) {
            return text;
        }
        String clauses = CLAUSE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(clause(found)));
        String assigned = ASSIGNED.matcher(clauses).replaceAll("${what}=" + MASK);
        return IN_URL.matcher(assigned).replaceAll("${what}:" + MASK + "@");
    }

    private static String clause(MatchResult found) {
        String quote = found.group(LITERAL_GROUP).startsWith("''") ? "''" : "'";
        String masked = quote + MASK + quote;
        return found.group(1) + masked + (found.group(ARROW_GROUP) == null ? "" : " → " + masked);
    }

    /** The texts without passwords. */
    public static List<String> masked(List<String> texts) {
        return texts.stream().map(Secrets::masked).toList();
    }

    /** The value of a setting or a placeholder, which is masked as a whole if its name says that it is secret. */
    public static String masked(String name, String value) {
        String known = name.toLowerCase(Locale.ROOT);
        boolean secret = List.of("password", "passwd", "passphrase", "pwd", "secret").stream()
                .anyMatch(known::contains);
        return secret && !value.isEmpty() ? MASK : masked(value);
    }
}
