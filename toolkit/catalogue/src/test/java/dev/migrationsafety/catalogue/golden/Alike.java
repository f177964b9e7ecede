package dev.migrationsafety.catalogue.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differences have in common that tell the same change about other objects or with other numbers.
 *
 * @param kind their kind
 * @param old what the first record says, names and numbers taken out
 * @param now what the second record says, names and numbers taken out
 */
record Alike(String kind, String old, String now) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME =
            Pattern.compile("\"[^\"]*\"|'[^']*'|[\\p{L}\\p{N}_]+(?:[._]+[\\p{L}\\p{N}_]+)*");

    static Alike of(Difference difference) {
        String old = difference.old();
        String now = difference.now();
        if (withoutNumbers(old).equals(withoutNumbers(now))) {
            return new Alike(difference.kind(), withoutNumbers(old), withoutNumbers(now));
        }
        Map<String, String> signs = new LinkedHashMap<>();
        Matcher words = NAME.matcher(old.isEmpty() ? now : old);
        while (words.find()) {
            String word = words.group();
            boolean common = old.isEmpty() || now.isEmpty() || contains(now, word);
            if (common && (isName(word) || difference.names().contains(word))) {
                signs.putIfAbsent(word, "<" + (signs.size() + 1) + ">");
            }
        }
        return new Alike(difference.kind(), masked(old, signs), masked(now, signs));
    }

    private static boolean isName(String word) {
        return word.chars().anyMatch(sign -> "\"'._0123456789".indexOf(sign) >= 0);
    }

    private static boolean contains(String text, String word) {
        Matcher words = NAME.matcher(text);
        while (words.find()) {
            if (words.group().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static String masked(String text, Map<String, String> signs) {
        return NAME.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(signs.getOrDefault(word.group(), word.group())));
    }

    private static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("<n>");
    }
}
