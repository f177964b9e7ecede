package dev.migrationsafety.data.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Splits a printed array, document or list of quoted labels into its elements. */
final class Elements {
    private Elements() {}

    /** Whether two texts list the same elements, blanks around them aside, in different order. */
    static boolean inAnotherOrder(String before, String after) {
        Optional<List<String>> left = of(before);
        Optional<List<String>> right = of(after);
        return left.isPresent()
                && right.isPresent()
                && !left.equals(right)
                && sorted(left.get()).equals(sorted(right.get()));
    }

    /** The one class of all elements that differ, where both texts have equally many and one or more that does. */
    static Optional<LossClass> pairwise(String before, String after) {
        Optional<List<String>> left = of(before);
        Optional<List<String>> right = of(after);
        boolean quoted = before.strip().startsWith("'");
        if (quoted
                || left.isEmpty()
                || right.isEmpty()
                || left.get().size() != right.get().size()) {
            return Optional.empty();
        }
        Set<LossClass> classes = EnumSet.noneOf(LossClass.class);
        for (int i = 0; i < left.get().size(); i++) {
            String old = bare(left.get().get(i));
            String now = bare(right.get().get(i));
            if (!old.equals(now)) {
                classes.add(LossClass.of(old, now));
            }
        }
        return classes.size() == 1 ? Optional.of(classes.iterator().next()) : Optional.empty();
    }

    private static String bare(String element) {
        boolean quoted = element.length() > 1 && element.startsWith("\"") && element.endsWith("\"");
        return quoted ? element.substring(1, element.length() - 1) : element;
    }

    private static List<String> sorted(List<String> elements) {
        return elements.stream().sorted().toList();
    }

    private static Optional<List<String>> of(String text) {
        String stripped = text.strip();
        int last = stripped.length() - 1;
        boolean enclosed = last > 0
                && ((stripped.charAt(0) == '{' && stripped.charAt(last) == '}')
                        || (stripped.charAt(0) == '[' && stripped.charAt(last) == ']'));
        boolean quoted = last > 0 && stripped.charAt(0) == '\'' && stripped.charAt(last) == '\'';
        if (!enclosed && !quoted) {
            return Optional.empty();
        }
        return Optional.of(split(enclosed ? stripped.substring(1, last) : stripped));
    }

    /** Cuts at commas outside quotes and inner brackets; blanks outside quotes do not count. */
    private static List<String> split(String text) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quote != 0) {
                element.append(letter);
                if (letter == '\\' && i + 1 < text.length()) {
                    element.append(text.charAt(++i));
                } else if (letter == quote) {
                    quote = 0;
                }
                continue;
            }
            if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '{' || letter == '[') {
                depth++;
            } else if (letter == '}' || letter == ']') {
                depth--;
            }
            if (letter == ',' && depth == 0) {
                elements.add(element.toString());
                element.setLength(0);
            } else if (!Character.isWhitespace(letter)) {
                element.append(letter);
            }
        }
        elements.add(element.toString());
        return elements;
    }
}
