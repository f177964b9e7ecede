package dev.migrationsafety.sql.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Paths into JSON documents of which a script speaks: keys that it follows one after the other, a key that it asks for
 * within another one ({@code m->'a' ? 'b'}), and a text that it compares with what a path leads to.
 */
final class SpokenPaths {
    private static final String KEY = "[A-Za-z_][A-Za-z0-9_-]{0,40}";
    private static final Pattern CHAIN =
            Pattern.compile("((?:->>?\\s*'" + KEY + "'\\s*)+)\\)?(?:\\s*(\\?|=)\\s*'([^'\"\\\\\\n]{1,40})')?");
    private static final Pattern ARROW = Pattern.compile("->>?\\s*'|'\\s*");

    private SpokenPaths() {}

    /** Each as a path in braces, or as a document with the text at its end. */
    static Stream<String> of(String script) {
        return CHAIN.matcher(script).results().flatMap(SpokenPaths::of);
    }

    private static Stream<String> of(MatchResult chain) {
        List<String> keys = new ArrayList<>(Arrays.stream(ARROW.split(chain.group(1)))
                .filter(key -> !key.isEmpty())
                .toList());
        if ("=".equals(chain.group(2))) {
            return Stream.of(document(keys, chain.group(3)));
        }
        if ("?".equals(chain.group(2)) && chain.group(3).matches(KEY)) {
            keys.add(chain.group(3));
        }
        return keys.size() > 1 ? Stream.of("{" + String.join(",", keys) + "}") : Stream.empty();
    }

    private static String document(List<String> keys, String text) {
        String document = '"' + text + '"';
        for (int i = keys.size() - 1; i >= 0; i--) {
            document = "{\"" + keys.get(i) + "\": " + document + "}";
        }
        return document;
    }
}
