package dev.migrationsafety.generation.value;

import static dev.migrationsafety.generation.value.TypeTexts.ints;
import static dev.migrationsafety.generation.value.TypeTexts.words;

import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.sql.schema.DataType;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of the types that come with the contrib extensions. */
final class ContribTexts {
    private ContribTexts() {}

    static Optional<Arbitrary<String>> of(DataType type, String base) {
        return Optional.ofNullable(
                switch (base) {
                    case "hstore" -> words().map(ContribTexts::pairs);
                    case "ltree" -> words().map(words -> String.join(".", words));
                    case "lquery" -> words().map(words -> words.get(0) + ".*{1,2}.!" + words.get(words.size() - 1));
                    case "ltxtquery" -> words().map(words -> String.join(" & ", words) + "*");
                    case "query_int" -> ints(1, 99).map(number -> number + "&!(2|" + (number + 1) + ")");
                    case "cube" -> TypeNames.plain(type.name()).equals("earth") ? places() : cubes();
                    case "seg" ->
                        ints(1, 999).map(number -> number + ".50 .. " + (number + 1) + (number % 2 == 0 ? ".0" : ""));
                    default -> codes(base);
                });
    }

    private static String pairs(java.util.List<String> words) {
        StringBuilder pairs = new StringBuilder();
        for (String word : words) {
            pairs.append('"')
                    .append(word)
                    .append("\"=>\"1 ")
                    .append(word.charAt(0))
                    .append("\", ");
        }
        return pairs.append("\"empty\"=>NULL").toString();
    }

    private static Arbitrary<String> cubes() {
        return ints(-99, 99)
                .map(number -> number % 3 == 0
                        ? "(" + number + ", 0.5)"
                        : "(" + number + ", 0.5),(" + (number + 7) + ", -1.25)");
    }

    /** Points on the earth as earthdistance knows it. */
    private static Arbitrary<String> places() {
        return Arbitraries.of(
                "(6378168, 0, 0)", "(-6378168, 0, 0)", "(0, 6378168, 0)", "(0, -6378168, 0)", "(0, 0, 6378168)");
    }

    /** Numbers of goods and media with their check digits. */
    private static @org.jspecify.annotations.Nullable Arbitrary<String> codes(String base) {
        return switch (base) {
            case "ean13" -> ints(0, 999_999).map(number -> thirteen("401234" + six(number)));
            case "upc" ->
                ints(0, 999_999).map(number -> thirteen("001234" + six(number)).substring(1));
            case "isbn13" -> ints(0, 999_999).map(number -> thirteen("978316" + six(number)));
            case "isbn" -> ints(0, 999_999).map(number -> byEleven("316" + six(number)));
            case "issn13" -> ints(0, 999_999).map(number -> thirteen("9771" + six(number) + "00"));
            case "issn" -> ints(0, 999_999).map(number -> byEleven("1" + six(number)));
            case "ismn13" -> ints(0, 999_999).map(number -> thirteen("979023" + six(number)));
            case "ismn" ->
                ints(0, 999_999)
                        .map(number -> "M" + thirteen("979023" + six(number)).substring(4));
            default -> null;
        };
    }

    private static String six(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    /** Twelve digits with their check digit, each second weighing three. */
    static String thirteen(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Seven or nine digits with their check digit, weighing from two upwards from the right, X for ten. */
    static String byEleven(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() + 1 - i);
        }
        int check = (11 - sum % 11) % 11;
        return digits + (check == 10 ? "X" : String.valueOf(check));
    }
}
