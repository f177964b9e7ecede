package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Texts of arrays and composites, quoted as the server reads them. */
final class ComposedTexts {
    private ComposedTexts() {}

    /** Arrays of a type; those of a type that is not known are empty. */
    static Arbitrary<String> array(DataType element) {
        return ComponentTexts.of(element).map(texts -> array(element, texts)).orElseGet(() -> Arbitraries.just("{}"));
    }

    private static Arbitrary<String> array(DataType element, Arbitrary<String> texts) {
        Arbitrary<String> filled = texts.list().ofMinSize(1).ofMaxSize(4).map(items -> array(element, items));
        return Arbitraries.frequencyOf(Tuple.of(10, filled), Tuple.of(1, Arbitraries.just("{}")));
    }

    /** The text of an array of one dimension. */
    static String array(DataType element, List<@Nullable String> items) {
        List<String> parts = new ArrayList<>(items.size());
        items.forEach(item -> parts.add(item == null ? "NULL" : element(item)));
        return "{" + String.join(delimiter(element), parts) + "}";
    }

    /** The one type of the server whose texts have commas outside of quotes goes with another sign. */
    static String delimiter(DataType element) {
        return TypeNames.plain(element.base()).equals("box") ? ";" : ",";
    }

    private static String element(String text) {
        boolean plain = text.matches("[\\p{L}\\p{Nd}_.:+-]+") && !text.equalsIgnoreCase("null");
        return plain ? text : quoted(text);
    }

    static Optional<Arbitrary<String>> composite(List<Field> fields) {
        List<Arbitrary<@Nullable String>> texts = new ArrayList<>();
        for (Field field : fields) {
            Optional<Arbitrary<String>> found = ComponentTexts.of(field.type());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            boolean nullable = field.type().nullable();
            texts.add(nullable ? found.get().injectNull(0.1) : found.get().map(text -> text));
        }
        return Optional.of(Combinators.combine(texts).as(ComposedTexts::row));
    }

    /** The text of a composite. */
    static String row(List<@Nullable String> values) {
        List<String> parts = new ArrayList<>(values.size());
        values.forEach(value -> parts.add(value == null ? "" : quoted(value)));
        return "(" + String.join(",", parts) + ")";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
