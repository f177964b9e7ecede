package dev.migrationsafety.generation.value;

import dev.migrationsafety.schema.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Texts of arrays, composites, ranges and multiranges, quoted as the server reads them. */
final class ComposedTexts {
    private static final Map<String, String> ELEMENTS = Map.of(
            "int4", "integer",
            "int8", "bigint",
            "num", "numeric",
            "date", "date",
            "ts", "timestamp without time zone",
            "tstz", "timestamp with time zone");

    private ComposedTexts() {}

    static Arbitrary<String> array(Arbitrary<String> element) {
        Arbitrary<String> filled = element.map(ComposedTexts::arrayElement)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(items -> "{" + String.join(",", items) + "}");
        return Arbitraries.frequencyOf(
                Tuple.of(8, filled),
                Tuple.of(1, Arbitraries.just("{}")),
                Tuple.of(2, element.map(item -> "{" + arrayElement(item) + ",NULL}")));
    }

    private static String arrayElement(String text) {
        boolean plain = text.matches("[\\p{L}\\p{Nd}_.:+-]+") && !text.equalsIgnoreCase("null");
        return plain ? text : quoted(text);
    }

    static Arbitrary<String> composite(List<Arbitrary<String>> fields) {
        List<Arbitrary<@Nullable String>> nullable = fields.stream()
                .<Arbitrary<@Nullable String>>map(field -> field.injectNull(0.1))
                .toList();
        return Combinators.combine(nullable).as(values -> {
            StringBuilder row = new StringBuilder("(");
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                row.append(i == 0 ? "" : ",").append(value == null ? "" : quoted(value));
            }
            return row.append(')').toString();
        });
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Ranges over a type whose values lie on a line; empty for others. */
    static Optional<Arbitrary<String>> range(String base, Optional<DataType> element) {
        boolean many = base.endsWith("multirange");
        String name = base.replaceAll("_?(multi)?range$", "");
        Optional<DataType> over =
                element.or(() -> Optional.ofNullable(ELEMENTS.get(name)).map(DataType::of));
        return over.flatMap(Measure::of).map(measure -> many ? multirange(measure) : single(measure));
    }

    private static Arbitrary<String> single(Measure measure) {
        return Combinators.combine(bounds(measure), TypeTexts.ints(0, 11)).as((bounds, form) -> switch (form) {
            case 0 -> "empty";
            case 1 -> "[" + bounds.get(0) + ",)";
            case 2 -> "(," + bounds.get(1) + ")";
            default -> "[" + bounds.get(0) + "," + bounds.get(1) + ")";
        });
    }

    private static Arbitrary<String> multirange(Measure measure) {
        return Combinators.combine(bounds(measure), TypeTexts.ints(0, 5)).as((bounds, form) -> switch (form) {
            case 0 -> "{}";
            case 1 -> "{[" + bounds.get(0) + "," + bounds.get(1) + ")}";
            default -> "{[" + bounds.get(0) + "," + bounds.get(1) + "),[" + bounds.get(2) + "," + bounds.get(3) + ")}";
        });
    }

    /** Four texts in rising order. */
    private static Arbitrary<List<String>> bounds(Measure measure) {
        BigDecimal span = measure.ordinaryHigh().subtract(measure.ordinaryLow());
        BigDecimal gap = measure.step(measure.index(span.divide(BigDecimal.valueOf(50)), RoundingMode.CEILING));
        BigDecimal last = measure.ordinaryHigh().subtract(gap.multiply(BigDecimal.valueOf(3)));
        return TypeTexts.positions(measure, measure.ordinaryLow(), last)
                .map(start -> measure.position(start).orElse(BigDecimal.ZERO))
                .map(start -> List.of(
                                start,
                                start.add(gap),
                                start.add(gap.multiply(BigDecimal.valueOf(2))),
                                start.add(gap.multiply(BigDecimal.valueOf(3))))
                        .stream()
                        .map(measure::format)
                        .map(text -> text.contains(" ") ? "\"" + text + "\"" : text)
                        .toList());
    }
}
