package dev.migrationsafety.generation.value;

import static dev.migrationsafety.generation.value.TypeTexts.ints;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * JSON documents in the form in which jsonb prints them: keys by length and name, one blank behind colon and comma. The
 * documents of a column are all objects or all arrays, as its default or its name shows.
 */
final class JsonTexts {
    private static final Set<String> LISTS = Set.of(
            "array",
            "arr",
            "entries",
            "ids",
            "items",
            "labels",
            "lines",
            "list",
            "permissions",
            "roles",
            "scopes",
            "tags");
    private static final Set<String> LISTS_OF_TEXTS = Set.of("labels", "permissions", "roles", "scopes", "tags");

    private JsonTexts() {}

    /** Documents for a column whose default is known as the server prints it, or is empty. */
    static Arbitrary<String> documents(String column, String usual) {
        List<String> words = ColumnNames.words(column);
        boolean list = usual.startsWith("'[")
                || (!usual.startsWith("'{") && words.stream().anyMatch(LISTS::contains));
        if (!list) {
            return Arbitraries.frequencyOf(Tuple.of(12, objects()), Tuple.of(1, Arbitraries.just("{}")));
        }
        Arbitrary<String> item = words.stream().anyMatch(LISTS_OF_TEXTS::contains) ? texts() : objects();
        Arbitrary<String> filled =
                item.list().ofMinSize(1).ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]");
        return Arbitraries.frequencyOf(Tuple.of(8, filled), Tuple.of(1, Arbitraries.just("[]")));
    }

    private static Arbitrary<String> objects() {
        return Combinators.combine(ints(0, 999), scalar(), scalar(), ints(0, 5))
                .as((id, note, other, form) -> switch (form) {
                    case 0 -> "{\"id\": " + id + "}";
                    case 1 -> "{\"id\": " + id + ", \"note\": " + note + "}";
                    case 2 -> "{\"id\": " + id + ", \"lines\": [{\"sum\": " + id + ".50}, {\"sum\": -0.10}]}";
                    case 3 -> "{\"b\": " + note + ", \"aa\": null, \"Key\": [1.0, " + other + ", {}]}";
                    case 4 -> "{\"note\": " + note + ", \"nested\": " + deep(id % 9, other) + "}";
                    default -> "{\"note\": " + note + ", \"nested\": {\"deep\": [" + other + ", []]}}";
                });
    }

    private static String deep(int levels, String inside) {
        return "{\"in\": ".repeat(levels) + inside + "}".repeat(levels);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("\"red\"", "\"Grüße\"", "\"a, b\"", "\"admin\"", "\"read:all\"", "\"\"");
    }

    private static Arbitrary<String> scalar() {
        return Arbitraries.of(
                "\"text\"",
                "\"Grüße\"",
                "\"say \\\"hi\\\"\"",
                "\"back\\\\slash, tab\\there\"",
                "\"\uD83D\uDE00 e\u0301\"",
                "1.50",
                "-7",
                "9007199254740993",
                "12345678901234567890.123",
                "true",
                "null",
                "\"\"");
    }

    /** A value that a key may have, as its name suggests, so that casts of it mostly work. */
    static String valueOf(String key, int turn) {
        List<String> words = ColumnNames.words(key);
        if (words.stream().anyMatch(LISTS::contains)) {
            return turn % 2 == 0 ? "[\"1\", \"2\"]" : "[{\"id\": 1}]";
        }
        if (words.contains("is") || words.contains("enabled") || words.contains("active") || words.contains("has")) {
            return turn % 2 == 0 ? "true" : "false";
        }
        if (words.contains("at") || words.contains("date") || words.contains("timestamp")) {
            return "\"2024-02-29T12:30:00" + (turn % 2 == 0 ? "Z\"" : ".5+02:00\"");
        }
        if (words.contains("uuid") || words.contains("guid")) {
            return "\"" + String.format(Locale.ROOT, "%08x-0000-4000-8000-000000000001", turn) + "\"";
        }
        if (words.contains("email") || words.contains("mail")) {
            return "\"Someone." + turn + "@Example.org\"";
        }
        if (ColumnNames.tellSums(key)) {
            return turn % 2 == 0 ? "\"10.50\"" : "1234.10";
        }
        return turn % 2 == 0 ? "\"1\"" : String.valueOf(turn % 10);
    }
}
