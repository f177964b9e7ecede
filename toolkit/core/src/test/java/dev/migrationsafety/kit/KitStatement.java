package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a script.
 *
 * @param statement what callers hear of it
 * @param words its words after the verb; words may be quoted
 */
record KitStatement(Statement statement, List<String> words) {
    private static final Pattern WORD = Pattern.compile("(?:\"(?:\\\\.|[^\"\\\\])*\"|\\[[^\\]]*\\]|[^\\s\"])+");

    KitStatement {
        words = List.copyOf(words);
    }

    /** The statements of a script: its lines without comments. */
    static List<KitStatement> of(Script script) {
        List<KitStatement> statements = new ArrayList<>();
        List<String> lines = script.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                statements.add(of(new Location(script.file(), i + 1), line));
            }
        }
        return statements;
    }

    private static KitStatement of(Location location, String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        String verb = words.isEmpty() ? line : words.remove(0);
        return new KitStatement(new Statement(location, verb, effect(verb), line), words);
    }

    private static Statement.Effect effect(String verb) {
        return switch (verb) {
            case "insert", "copy" -> Statement.Effect.ADDS;
            case "set", "unset" -> Statement.Effect.CHANGES;
            case "remove" -> Statement.Effect.REMOVES;
            default -> Statement.Effect.OTHER;
        };
    }

    String verb() {
        return statement.verb();
    }

    /** A word that must be there. */
    String word(int number) {
        if (number >= words.size()) {
            throw KitFailure.of(
                    Failure.Kind.OTHER, "word " + (number + 2) + " of the statement is missing: " + statement.text());
        }
        return words.get(number);
    }

    /** The words from one on, up to a keyword. */
    List<String> until(int from, String keyword) {
        int end = words.indexOf(keyword);
        return from >= words.size() ? List.of() : words.subList(from, end < 0 ? words.size() : Math.max(from, end));
    }

    /** The words after a keyword. */
    List<String> after(String keyword) {
        int start = words.indexOf(keyword);
        return start < 0 ? List.of() : words.subList(start + 1, words.size());
    }
}
