package dev.migrationsafety.generation.value.form;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts of the geometric types. */
public final class GeometricTexts {
    private GeometricTexts() {}

    public static Optional<Arbitrary<String>> texts(String base) {
        return switch (base) {
            case "point" -> Optional.of(point());
            case "lseg" -> Optional.of(two().map(points -> "[" + points + "]"));
            case "box" -> Optional.of(two());
            case "path" -> Optional.of(two().map(points -> "[" + points + ",(7,0.5)]"));
            case "polygon" -> Optional.of(two().map(points -> "(" + points + ",(7,0.5))"));
            case "line" -> Optional.of(number().map(number -> "{1," + number + ",-2.5}"));
            case "circle" -> Optional.of(point().map(point -> "<" + point + ",1.5>"));
            default -> Optional.empty();
        };
    }

    private static Arbitrary<String> two() {
        return Combinators.combine(point(), point()).as((from, to) -> from + "," + to);
    }

    private static Arbitrary<String> point() {
        return Combinators.combine(number(), number()).as((x, y) -> "(" + x + "," + y + ")");
    }

    private static Arbitrary<String> number() {
        return Arbitraries.of("0", "1", "-1", "0.25", "12.5", "-3.75", "100", "0.1");
    }
}
