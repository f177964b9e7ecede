package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Texts of ranges and multiranges. Bounds are drawn in rising order where the order of their type is known here; over
 * any other type a range has one bound, or one value.
 */
final class RangeTexts {
    private RangeTexts() {}

    static Optional<Arbitrary<String>> single(DataType over) {
        return starts(over)
                .map(starts -> Combinators.combine(starts, TypeTexts.ints(0, 9)).as((bounds, form) -> switch (form) {
                    case 0 -> "[" + bounds.get(0) + ",)";
                    case 1 -> "(," + bounds.get(0) + ")";
                    default -> between(bounds, 0);
                }));
    }

    static Optional<Arbitrary<String>> many(DataType over) {
        return starts(over).map(starts -> Combinators.combine(starts, TypeTexts.ints(0, 9))
                .as((bounds, form) -> form < 3 || bounds.size() < 4
                        ? "{" + between(bounds, 0) + "}"
                        : "{" + between(bounds, 0) + "," + between(bounds, 2) + "}"));
    }

    private static String between(List<String> bounds, int at) {
        return bounds.size() < 2
                ? "[" + bounds.get(0) + "," + bounds.get(0) + "]"
                : "[" + bounds.get(at) + "," + bounds.get(at + 1) + ")";
    }

    /** Four or two bounds in rising order, or a single one; quoted. */
    private static Optional<Arbitrary<List<String>>> starts(DataType over) {
        List<List<String>> starts = new ArrayList<>();
        List<String> texts = rising(over).stream().map(RangeTexts::bound).toList();
        int last = texts.size() - 1;
        for (int i = 0; i <= last; i++) {
            int gap = 1 + i % 5;
            if (!isOrdered(over) || last == 0) {
                starts.add(List.of(texts.get(i)));
            } else if (i + 3 * gap <= last) {
                starts.add(List.of(texts.get(i), texts.get(i + gap), texts.get(i + 2 * gap), texts.get(i + 3 * gap)));
            } else if (i < last) {
                starts.add(List.of(texts.get(i), texts.get(i + 1)));
            }
        }
        return starts.isEmpty() ? Optional.empty() : Optional.of(Arbitraries.of(starts));
    }

    static boolean isOrdered(DataType over) {
        return Measure.of(over).isPresent() || over.form() == Form.ENUM;
    }

    /** Different values of a type; in their order if it is known. */
    static List<String> rising(DataType over) {
        if (over.form() == Form.ENUM) {
            List<String> texts = ComponentTexts.texts(over);
            return over.labels().stream().filter(texts::contains).toList();
        }
        Optional<Measure> measure = Measure.of(over);
        if (measure.isEmpty()) {
            return ComponentTexts.texts(over);
        }
        List<String> texts = new ArrayList<>();
        BigDecimal[] last = {null};
        ComponentTexts.texts(over).stream()
                .sorted(Comparator.comparing(text -> at(measure.get(), text)))
                .forEach(text -> {
                    BigDecimal at = at(measure.get(), text);
                    if (last[0] == null || at.compareTo(last[0]) > 0) {
                        texts.add(text);
                    }
                    last[0] = at;
                });
        return texts;
    }

    private static BigDecimal at(Measure measure, String text) {
        return measure.position(text).orElse(BigDecimal.ZERO);
    }

    static String bound(String text) {
        return text.matches("[\\p{L}\\p{Nd}_.:+-]+")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
