package dev.migrationsafety.kit;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Values by type: some, simple ones, and some that other types cannot hold. */
final class KitPlainValues {
    private static final int KEYS = 50;

    private KitPlainValues() {}

    static Value some(String type, Random random, boolean edge) {
        int number = random.nextInt(10_000);
        return switch (type) {
            case "int", "long" -> KitValues.of(String.valueOf(edge ? Integer.MAX_VALUE : number), type);
            case "decimal" ->
                KitValues.of(new BigDecimal(number).movePointLeft(2).setScale(2).toPlainString(), type);
            case "bool" -> KitValues.of(String.valueOf(number % 2 == 0), type);
            case "date" ->
                KitValues.of(java.time.LocalDate.of(2000, 1, 1).plusDays(number).toString(), type);
            case "array" -> KitValues.of("[" + number + "," + (number + 1) + "]", type);
            default -> KitValues.of(edge ? " " + number + " " : "text" + number, "text");
        };
    }

    /** A value made of a number, different for each. */
    static Value number(String type, int number) {
        return switch (type) {
            case "int", "long", "decimal" -> KitValues.of(String.valueOf(number), type);
            case "date" ->
                KitValues.of(java.time.LocalDate.of(1900, 1, 1).plusDays(number).toString(), type);
            case "array" -> KitValues.of("[" + number + "]", type);
            default -> KitValues.of("k" + number, "text");
        };
    }

    static List<Value> keys(Field field) {
        return field.typeName().equals("bool") || field.typeName().equals("opaque")
                ? List.of()
                : IntStream.rangeClosed(1, KEYS)
                        .mapToObj(number -> number(field.typeName(), number))
                        .toList();
    }

    /** Whether values of one type have room for all of another, whatever they are. */
    static boolean holdsAll(String wider, String narrower) {
        return wider.equals(narrower)
                || wider.equals("text")
                || wider.equals(KitField.ANY)
                || (wider.equals("long") && narrower.equals("int"))
                || (wider.equals("decimal") && Set.of("int", "long").contains(narrower));
    }

    /** A value of one type that another cannot hold; null if none is known. */
    static Value beyond(String type, String after) {
        if (holdsAll(after, type)) {
            return Value.NULL;
        }
        return switch (type) {
            case "decimal" -> KitValues.of("10.55", type);
            case "long" -> KitValues.of("5000000000", type);
            case "text" -> KitValues.of("no " + after, type);
            default -> Value.NULL;
        };
    }

    /** Towards 1, a, and fewer letters or digits. */
    static List<Value> simpler(Value value, Field field) {
        String text = value.text();
        if (text == null) {
            return List.of();
        }
        List<String> simple = new ArrayList<>();
        switch (value.type()) {
            case "int", "long" -> {
                simple.add("1");
                simple.add(new BigDecimal(text)
                        .divide(BigDecimal.TEN, 0, RoundingMode.DOWN)
                        .toPlainString());
            }
            case "decimal" -> {
                BigDecimal number = new BigDecimal(text);
                simple.add("1");
                simple.add(number.remainder(BigDecimal.ONE).add(BigDecimal.ONE).toPlainString());
                simple.add(number.setScale(Math.max(0, number.scale() - 1), RoundingMode.DOWN)
                        .toPlainString());
            }
            case "text" -> {
                simple.add("a");
                simple.add(text.substring(0, text.length() / 2));
            }
            default -> {}
        }
        return simple.stream()
                .filter(candidate -> isSimpler(candidate, text, value.type()))
                .map(candidate -> KitValues.of(candidate, value.type()))
                .toList();
    }

    /** An order without circles: shorter, then nearer to 1 or to a. */
    private static boolean isSimpler(String candidate, String text, String type) {
        String plainest = type.equals("text") ? "a" : "1";
        return !text.equals(plainest)
                && (candidate.equals(plainest)
                        || (candidate.length() < text.length() && !candidate.isEmpty())
                        || (candidate.length() == text.length() && candidate.compareTo(text) < 0));
    }
}
