package dev.migrationsafety.sql.script;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whole numbers with which conditions of a script compare something: {@code WHERE kind = 2}, {@code AND kind IN (3, 4)}. */
final class ComparedNumbers {
    private static final String NUMBER = "-?[0-9]{1,9}(?![0-9.])";
    private static final Pattern COMPARED = Pattern.compile("(?i)(?:\\b(?:where|and|or|on|when|not)|\\()\\s*\\(*"
            + "[\\w.\"]+\\s*(?:=\\s*(" + NUMBER + ")|in\\s*\\((" + NUMBER + "(?:\\s*,\\s*" + NUMBER + ")*)\\))");
    private static final int MOST = 8;

    private ComparedNumbers() {}

    static Stream<String> of(String script) {
        return COMPARED.matcher(script)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(numbers -> Arrays.stream(numbers.split("\\s*,\\s*", -1)))
                .distinct()
                .limit(MOST);
    }
}
