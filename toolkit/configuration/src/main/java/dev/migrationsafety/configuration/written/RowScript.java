package dev.migrationsafety.configuration.written;

import dev.migrationsafety.migration.layout.MigrationFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of smallest failing rows as it is written beside a report: its first line names the test and a hash of the
 * rest, so that a script that somebody changed is not taken for one of the toolkit; for callers.
 */
public final class RowScript {
    private static final String MARK = "-- migration-safety wrote this file for ";
    private static final Pattern FIRST =
            Pattern.compile(Pattern.quote(MARK) + "(?<test>.*) \\((?<hash>[0-9a-f]{16})\\); .*");
    private static final int HASH = 16;

    private RowScript() {}

    /** The text of the file. */
    public static String of(String test, String script) {
        return MARK + oneLine(test) + " (" + hash(script)
                + "); the next full report removes it, so copy it to keep it.\n" + script;
    }

    /** Whether a text is what was written for some test, unchanged. */
    public static boolean isOne(String text) {
        return !test(text).isEmpty();
    }

    /** Whether a text is what was written for this test, unchanged. */
    public static boolean isOf(String test, String text) {
        return !test(text).isEmpty() && test(text).equals(oneLine(test));
    }

    private static String test(String text) {
        int end = text.indexOf('\n');
        Matcher first = FIRST.matcher(end < 0 ? text : text.substring(0, end));
        boolean ours = end >= 0 && first.matches() && first.group("hash").equals(hash(text.substring(end + 1)));
        return ours ? first.group("test") : "";
    }

    private static String oneLine(String test) {
        return test.replaceAll("\\R", " ");
    }

    private static String hash(String script) {
        return MigrationFile.of("", script.getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, HASH);
    }
}
