package dev.migrationsafety.generation.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Realistic texts for columns whose name shows what they contain. */
public final class NamedTexts {
    private static final List<String> CURRENCIES = List.of(
            "EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "CAD", "AUD", "NZD", "KWD",
            "TND", "CLP", "KRW", "INR", "BRL", "MXN", "ZAR", "TRY", "SGD");
    private static final List<String> COUNTRIES = List.of(
            "DE", "US", "GB", "CH", "JP", "SE", "NO", "DK", "PL", "CZ", "HU", "CA", "AU", "NZ", "KW", "TN", "CL", "KR",
            "IN", "BR", "MX", "ZA", "TR", "SG", "FR", "IT", "ES", "NL", "BE", "AT");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pl", "sv", "ja", "tr", "pt");

    public static final String MAIL_HOST = "@example.org";

    private static final Set<String> IDENTIFYING = Set.of(
            "name",
            "login",
            "username",
            "user",
            "slug",
            "title",
            "label",
            "key",
            "token",
            "handle",
            "path",
            "email",
            "mail",
            "number",
            "no",
            "num",
            "ref",
            "reference",
            "hash",
            "identifier",
            "uid",
            "url",
            "uri");

    private NamedTexts() {}

    /** Whether the name of a column shows that its values identify something. */
    static boolean isIdentifying(String column) {
        return ColumnNames.words(column).stream().anyMatch(IDENTIFYING::contains);
    }

    public static boolean isEmail(String column) {
        List<String> words = ColumnNames.words(column);
        return words.contains("email") || words.contains("mail");
    }

    /** The texts for a name; empty if the name shows nothing or they would not fit. */
    static Optional<Arbitrary<String>> of(String column, int max) {
        List<String> words = ColumnNames.words(column);
        boolean code = words.contains("code") || words.contains("iso") || max <= 3;
        if ((words.contains("currency") || words.contains("ccy"))
                && max >= 3
                && (code || max <= 8 || words.size() == 1)) {
            return Optional.of(Arbitraries.of(CURRENCIES));
        }
        if (words.contains("country") && max >= 2 && code) {
            return Optional.of(Arbitraries.of(COUNTRIES));
        }
        if ((words.contains("language") || words.contains("lang") || words.contains("locale")) && max >= 2) {
            return Optional.of(Arbitraries.of(LANGUAGES));
        }
        if (isEmail(column) && max >= 20) {
            return Optional.of(word(3, Math.min(12, max - MAIL_HOST.length())).map(name -> name + MAIL_HOST));
        }
        if (words.contains("iban") && max >= 22) {
            return Optional.of(digits(18).map(NamedTexts::iban));
        }
        if ((words.contains("phone") || words.contains("mobile")) && max >= 12) {
            return Optional.of(digits(9).map(number -> "+49" + number));
        }
        if ((words.contains("url") || words.contains("uri") || words.contains("link")) && max >= 30) {
            return Optional.of(Combinators.combine(word(2, 8), word(0, 4))
                    .as((host, path) -> "https://" + host + ".example/" + path));
        }
        return FormedTexts.of(column, max);
    }

    private static Arbitrary<String> word(int min, int max) {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(min).ofMaxLength(Math.max(min, max));
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    /** A German IBAN with its check digits by ISO 7064 (mod 97-10). */
    private static String iban(String account) {
        BigInteger number = new BigInteger(account + "131400");
        int check = 98 - number.mod(BigInteger.valueOf(97)).intValueExact();
        return "DE" + String.format(Locale.ROOT, "%02d", check) + account;
    }
}
