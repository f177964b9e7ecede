package dev.migrationsafety.generation.value;

import static dev.migrationsafety.generation.value.TypeTexts.ints;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Texts of a strict form, where the name of a column shows it: scripts cast them, so that any other text would be none
 * that a table really contains. No edge text takes their place.
 */
final class FormedTexts {
    private static final Set<String> DOCUMENTS =
            Set.of("json", "jsonb", "payload", "metadata", "settings", "config", "attributes");
    private static final Set<String> HASHES =
            Set.of("hash", "sha", "sha1", "sha256", "md5", "checksum", "digest", "fingerprint");
    private static final List<String> ZONES = List.of(
            "UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Sao_Paulo");
    private static final List<String> LOCALES = List.of("en", "de", "fr", "pt_BR", "en-US", "de_CH", "zh-Hant-TW");

    private FormedTexts() {}

    /** The texts for a name; empty if it shows no strict form or they would not fit. */
    static Optional<Arbitrary<String>> of(String column, int max) {
        List<String> words = ColumnNames.words(column);
        if ((words.contains("uuid") || words.contains("guid")) && max >= 36) {
            return Optional.of(Combinators.combine(hex(8), hex(3), hex(3), hex(12))
                    .as((a, b, c, d) -> a + "-a" + b + "-4" + b + "-8" + c + "-" + d));
        }
        if ((words.contains("timezone")
                        || words.contains("tz")
                        || column.toLowerCase(Locale.ROOT).endsWith("time_zone"))
                && max >= 19) {
            return Optional.of(Arbitraries.of(ZONES));
        }
        if (words.contains("locale") && max >= 10) {
            return Optional.of(Arbitraries.of(LOCALES));
        }
        if (words.stream().anyMatch(HASHES::contains) && max >= 32) {
            return Optional.of(
                    hex(max >= 64 && !words.contains("md5") ? 64 : max >= 40 && !words.contains("md5") ? 40 : 32));
        }
        if ((words.contains("semver") || words.contains("version")) && max >= 12) {
            return Optional.of(
                    Combinators.combine(ints(0, 12), ints(0, 20), ints(0, 9), Arbitraries.of("", "", "", "-rc.1"))
                            .as((major, minor, patch, rest) -> major + "." + minor + "." + patch + rest));
        }
        if (words.stream().anyMatch(DOCUMENTS::contains) && max >= 200) {
            return Optional.of(JsonTexts.documents(column, ""));
        }
        if ((words.contains("zip") || words.contains("postcode") || words.contains("postal")) && max >= 5) {
            // Every second one leads with a zero, which a number would lose.
            return Optional.of(ints(0, 99_999)
                    .map(number -> String.format(Locale.ROOT, "%05d", number % 2 == 0 ? number : number / 10)));
        }
        if (words.contains("slug") && max >= 24) {
            return Optional.of(Combinators.combine(TypeTexts.words(), ints(1, 99))
                    .as((parts, number) -> parts.get(0) + "-" + number));
        }
        return Optional.empty();
    }

    private static Arbitrary<String> hex(int digits) {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(digits);
    }
}
