package dev.migrationsafety.catalogue.golden;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps any text on one visible line. */
final class Escapes {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\\\]|[\\p{Zs}&&[^ ]]|^@| $");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(n|\\\\|u\\{([0-9a-f]+)})");

    private Escapes() {}

    static String escape(String text) {
        return INVISIBLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())));
    }

    private static String escaped(String one) {
        return switch (one) {
            case "\n" -> "\\n";
            case "\\" -> "\\\\";
            default -> "\\u{" + Integer.toHexString(one.codePointAt(0)) + "}";
        };
    }

    static String unescape(String line) {
        return ESCAPED.matcher(line).replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1))));
    }

    private static String unescaped(String code) {
        return switch (code) {
            case "n" -> "\n";
            case "\\" -> "\\";
            default -> Character.toString(Integer.parseInt(code.substring(2, code.length() - 1), 16));
        };
    }
}
