package dev.migrationsafety.catalogue.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differences have in common that tell the same change about other objects or with other numbers.
 *
 * @param kind their kind
 * @param old the words that only the first record has, names and numbers taken out
 * @param now the words that only the second record has, names and numbers taken out
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
        Matcher names = NAME.matcher(old.isEmpty() ? now : old);
        while (names.find()) {
            String word = names.group();
            boolean common = old.isEmpty() || now.isEmpty() || contains(now, word);
            if (common && (isName(word) || difference.names().contains(word))) {
                signs.putIfAbsent(word, "<" + (signs.size() + 1) + ">");
            }
        }
        Rewording words = Rewording.of(masked(old, signs), masked(now, signs));
        return new Alike(difference.kind(), words.old(), words.now());
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
