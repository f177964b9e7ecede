package dev.migrationsafety.generation.value;

import static dev.migrationsafety.generation.value.TypeTexts.ints;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** JSON documents in the form in which jsonb prints them: keys by length and name, one blank behind colon and comma. */
final class JsonTexts {
    private JsonTexts() {}

    static Arbitrary<String> documents() {
        Arbitrary<String> object = Combinators.combine(ints(0, 999), scalar(), scalar(), ints(0, 3))
                .as((id, note, other, form) -> switch (form) {
                    case 0 -> "{\"id\": " + id + "}";
                    case 1 -> "{\"id\": " + id + ", \"note\": " + note + "}";
                    case 2 -> "{\"id\": " + id + ", \"lines\": [{\"sum\": " + id + ".50}, {\"sum\": -0.10}]}";
                    default -> "{\"note\": " + note + ", \"nested\": {\"deep\": [" + other + ", []]}}";
                });
        return Arbitraries.frequencyOf(
                Tuple.of(10, object),
                Tuple.of(1, Arbitraries.just("{}")),
                Tuple.of(1, scalar().map(item -> "[" + item + ", null]")),
                Tuple.of(1, scalar()));
    }

    private static Arbitrary<String> scalar() {
        return Arbitraries.of(
                "\"text\"",
                "\"Grüße\"",
                "\"say \\\"hi\\\"\"",
                "1.50",
                "-7",
                "12345678901234567890.123",
                "true",
                "null",
                "\"\"");
    }
}
