package dev.migrationsafety.sql.script;

import dev.migrationsafety.migration.Script;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The short texts in quotes that scripts name. They only suggest values for generated rows, so that an UPDATE
 * or DELETE of certain rows finds some; nothing is judged by them.
 */
final class Literals {
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\n]|''){1,60})'");
    private static final int MOST = 24;

    private Literals() {}

    static List<String> of(List<Script> scripts) {
        return scripts.stream()
                .map(Script::text)
                .flatMap(text -> QUOTED.matcher(text).results())
                .map((MatchResult match) -> match.group(1).replace("''", "'"))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
