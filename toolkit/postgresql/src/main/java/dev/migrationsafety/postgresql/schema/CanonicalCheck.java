package dev.migrationsafety.postgresql.schema;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of a check without the casts that the server leaves in it when a column of whole numbers becomes numeric
 * and a whole number again: {@code ((a)::numeric > (0)::numeric)} is {@code (a > 0)}. The cast keeps each whole number and
 * their order, so that a comparison of two of them has the same result with it and without; arithmetic has not, and
 * keeps its casts.
 */
final class CanonicalCheck {
    private static final String NAME = "\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\d_$]*";
    private static final String NUMBER = "'-?\\d+'::(?:smallint|integer|bigint)";
    private static final String CAST = "\\((" + NAME + "|\\d+|" + NUMBER + ")\\)::numeric";
    private static final Pattern COMPARISON = Pattern.compile("\\(" + CAST + " (=|<>|<|>|<=|>=) " + CAST + "\\)");
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);

    private CanonicalCheck() {}

    /**
     * The condition as it would be without such casts; one that contains texts is left as it is.
     *
     * @param wholeNumbers the columns whose type is smallint, integer or bigint
     */
    static String of(String condition, Set<String> wholeNumbers) {
        if (!condition.contains(")::numeric")
                || NUMBERS.matcher(condition).replaceAll("").contains("'")) {
            return condition;
        }
        return COMPARISON
                .matcher(condition)
                .replaceAll(found -> Matcher.quoteReplacement(
                        List.of(found.group(1), found.group(3)).stream()
                                        .allMatch(operand -> isWhole(operand, wholeNumbers))
                                ? "(" + found.group(1) + " " + found.group(2) + " " + found.group(3) + ")"
                                : found.group()));
    }

    private static boolean isWhole(String operand, Set<String> wholeNumbers) {
        char first = operand.charAt(0);
        if (first == '\'' || Character.isDigit(first)) {
            return true;
        }
        boolean quoted = first == '"';
        return wholeNumbers.contains(
                quoted ? operand.substring(1, operand.length() - 1).replace("\"\"", "\"") : operand);
    }
}
