package dev.migrationsafety.sql.script;

import dev.migrationsafety.migration.Script;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The short texts in quotes that scripts name, paths into documents, and numbers in their conditions. They only suggest values for generated rows, so that an UPDATE
 * or DELETE of certain rows finds some; nothing is judged by them.
 */
final class Literals {
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\n]|''){1,60})'");
    private static final int MOST = 24;

    private Literals() {}

    static List<String> of(List<Script> scripts) {
        List<String> texts = scripts.stream().map(Script::text).toList();
        Stream<String> quoted = texts.stream()
                .flatMap(text -> QUOTED.matcher(text).results())
                .map((MatchResult match) -> match.group(1).replace("''", "'"))
                .distinct()
                .limit(MOST);
        Stream<String> further = texts.stream()
                .flatMap(text -> Stream.concat(SpokenPaths.of(text), ComparedNumbers.of(text)))
                .distinct()
                .limit(MOST);
        return Stream.concat(quoted, further).distinct().toList();
    }
}
