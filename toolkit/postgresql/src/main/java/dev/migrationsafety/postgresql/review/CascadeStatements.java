package dev.migrationsafety.postgresql.review;

import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.sql.script.Comments;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The statements of scripts that drop something and whatever depends on it, and what the scripts name. */
final class CascadeStatements {
    private static final int SHOWN = 200;
    /** CASCADE of a foreign key's action drops nothing. */
    private static final Pattern CASCADE = Pattern.compile(
            "\\bDROP\\b.*?(?<!\\bON\\s{1,20}(?:DELETE|UPDATE)\\s{1,20})\\bCASCADE\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DROP = Pattern.compile("\\s*DROP\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<String> texts = new ArrayList<>();
    private final List<String> dropping = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();

    private CascadeStatements() {}

    /** Reads scripts; the text between two semicolons counts as one statement, in a function's body too. */
    static CascadeStatements in(List<Script> scripts) {
        CascadeStatements statements = new CascadeStatements();
        scripts.forEach(statements::read);
        return statements;
    }

    private void read(Script script) {
        String text = Comments.blanked(script.text());
        texts.add(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(';', start);
            String statement = text.substring(start, end < 0 ? text.length() : end);
            if (CASCADE.matcher(statement).find()) {
                int line = 1 + lineFeeds(text.substring(0, start + blanks(statement)));
                places.add(new Location(script.file(), line));
                shown.add(script.file() + ":" + line + ": " + oneLine(statement));
                dropping.add(statement);
            } else if (DROP.matcher(statement).matches()) {
                dropping.add(statement);
            }
            start += statement.length() + 1;
        }
    }

    private static int blanks(String statement) {
        return statement.length() - statement.stripLeading().length();
    }

    private static int lineFeeds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static String oneLine(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Where the first of them begins. */
    Location first() {
        return places.get(0);
    }

    /** File, line and text of each. */
    List<String> shown() {
        return List.copyOf(shown);
    }

    /** Whether one of them, or another statement that begins with DROP, names an object. */
    boolean dropped(String name) {
        return mentions(dropping, name);
    }

    /** Whether a script names an object outside of its comments. */
    boolean named(String name) {
        return mentions(texts, name);
    }

    private static boolean mentions(List<String> texts, String name) {
        Pattern word = Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
        return texts.stream().anyMatch(text -> word.matcher(text).find());
    }
}
