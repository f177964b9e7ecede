package dev.migrationsafety.generation.value.constraint;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The requirements on a value of a column.
 *
 * @param low least position
 * @param high greatest position
 * @param oneOf texts to choose from
 * @param minLength least number of characters
 * @param maxLength greatest number of characters
 * @param shapes what a text must match
 * @param excluded texts which it must not have
 */
public record ValueConstraint(
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<List<String>> oneOf,
        int minLength,
        int maxLength,
        List<TextPattern> shapes,
        List<String> excluded) {
    /** Nothing is demanded. */
    public static final ValueConstraint NONE = new ValueConstraint(
            Optional.empty(), Optional.empty(), Optional.empty(), 0, Integer.MAX_VALUE, List.of(), List.of());

    /** Copies the lists. */
    public ValueConstraint {
        oneOf = oneOf.map(List::copyOf);
        shapes = List.copyOf(shapes);
        excluded = List.copyOf(excluded);
    }

    /** Only one of some texts. */
    public static ValueConstraint of(List<String> texts) {
        return new ValueConstraint(
                Optional.empty(), Optional.empty(), Optional.of(texts), 0, Integer.MAX_VALUE, List.of(), List.of());
    }

    /** A range of lengths. */
    public static ValueConstraint sized(int min, int max) {
        return new ValueConstraint(
                Optional.empty(), Optional.empty(), Optional.empty(), min, max, List.of(), List.of());
    }

    /** A range of positions. */
    public static ValueConstraint between(BigDecimal low, BigDecimal high) {
        return new ValueConstraint(
                Optional.of(low), Optional.of(high), Optional.empty(), 0, Integer.MAX_VALUE, List.of(), List.of());
    }

    /** The demands of atoms on one column of a type, over the values of a row that are known. */
    public static ValueConstraint of(DataType type, List<Atom> atoms, Function<String, Value> row) {
        ValueConstraint valueConstraint = NONE;
        for (Atom atom : atoms) {
            valueConstraint = valueConstraint.and(of(type, atom, row));
        }
        return valueConstraint;
    }

    private static ValueConstraint of(DataType type, Atom atom, Function<String, Value> row) {
        if (atom instanceof Atom.Compared compared) {
            return compared.other().isNow()
                    ? besideNow(type, compared.operator())
                    : compared(type, compared.operator(), compared.other().value(row));
        } else if (atom instanceof Atom.OneOf oneOf) {
            List<String> texts = new ArrayList<>();
            oneOf.values().forEach(value -> text(type, value).ifPresent(texts::add));
            List<String> held = texts.stream().filter(text -> holds(type, text)).toList();
            return of(held.isEmpty() ? texts : held);
        } else if (atom instanceof Atom.Shaped shaped) {
            TextPattern textPattern = new TextPattern(shaped.regex(), shaped.ignoreCase());
            return new ValueConstraint(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Integer.MAX_VALUE,
                    List.of(textPattern),
                    List.of());
        } else if (atom instanceof Atom.Sized sized) {
            return sized(sized.operator(), sized.length());
        }
        return NONE;
    }

    private static boolean holds(DataType type, String text) {
        return type.form() == Form.ENUM
                ? type.labels().contains(text)
                : Measure.of(type).isPresent()
                        || text.codePointCount(0, text.length())
                                <= type.length().orElse(Integer.MAX_VALUE);
    }

    private static ValueConstraint compared(DataType type, String operator, Value other) {
        Optional<String> text = text(type, other);
        if (text.isEmpty()) {
            return NONE;
        }
        Optional<Measure> measure = Measure.of(type);
        if (operator.equals("=")) {
            return of(List.of(text.get()));
        }
        if (operator.equals("<>")) {
            return new ValueConstraint(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Integer.MAX_VALUE,
                    List.of(),
                    List.of(text.get()));
        }
        if (measure.isEmpty()) {
            return NONE;
        }
        Optional<BigDecimal> at = measure.get().position(other);
        BigDecimal step = measure.get().step();
        Optional<BigDecimal> low = operator.startsWith(">")
                ? at.map(border -> operator.equals(">") ? border.add(step) : border)
                : Optional.empty();
        Optional<BigDecimal> high = operator.startsWith("<")
                ? at.map(border -> operator.equals("<") ? border.subtract(step) : border)
                : Optional.empty();
        return new ValueConstraint(low, high, Optional.empty(), 0, Integer.MAX_VALUE, List.of(), List.of());
    }

    /** Long ago or far ahead, so that the day on which the server runs does not matter. */
    private static ValueConstraint besideNow(DataType type, String operator) {
        Optional<Measure> measure = Measure.of(type).filter(Measure::isMoment);
        if (measure.isEmpty() || operator.equals("=") || operator.equals("<>")) {
            return NONE;
        }
        return operator.startsWith(">")
                ? between(measure.get().ordinaryHigh(), measure.get().high())
                : between(measure.get().low(), measure.get().ordinaryLow());
    }

    private static ValueConstraint sized(String operator, int length) {
        return switch (operator) {
            case "=" -> sized(length, length);
            case "<" -> sized(0, length - 1);
            case "<=" -> sized(0, length);
            case ">" -> sized(length + 1, Integer.MAX_VALUE);
            case ">=" -> sized(length, Integer.MAX_VALUE);
            default -> NONE;
        };
    }

    /** The text that a value has in a type. */
    public static Optional<String> text(DataType type, Value value) {
        Optional<Measure> measure = Measure.of(type);
        if (measure.isPresent()) {
            return measure.get().position(value).map(measure.get()::format);
        } else if (value instanceof Value.Text text) {
            return Optional.of(text.text());
        } else if (value instanceof Value.Numeric number) {
            return Optional.of(number.number().toPlainString());
        } else if (value instanceof Value.Truth truth) {
            return Optional.of(String.valueOf(truth.holds()));
        } else if (value instanceof Value.Opaque opaque) {
            return Optional.of(opaque.text());
        }
        return Optional.empty();
    }

    /** Both demands together. */
    public ValueConstraint and(ValueConstraint other) {
        if (equals(NONE)) {
            return other;
        }
        if (other.equals(NONE)) {
            return this;
        }
        Optional<List<String>> common = oneOf;
        if (oneOf.isPresent() && other.oneOf.isPresent()) {
            List<String> theirs = other.oneOf.get();
            common = Optional.of(oneOf.get().stream().filter(theirs::contains).toList());
        } else if (other.oneOf.isPresent()) {
            common = other.oneOf;
        }
        return new ValueConstraint(
                low.isPresent() && other.low.isPresent()
                        ? Optional.of(low.get().max(other.low.get()))
                        : low.or(other::low),
                high.isPresent() && other.high.isPresent()
                        ? Optional.of(high.get().min(other.high.get()))
                        : high.or(other::high),
                common,
                Math.max(minLength, other.minLength),
                Math.min(maxLength, other.maxLength),
                joined(shapes, other.shapes),
                joined(excluded, other.excluded));
    }

    /** Whether no value can meet it. */
    public boolean isContradiction() {
        return oneOf.map(texts -> texts.isEmpty() || excluded.containsAll(texts))
                        .orElse(false)
                || minLength > maxLength
                || (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0);
    }

    private static <T> List<T> joined(List<T> left, List<T> right) {
        List<T> all = new ArrayList<>(left);
        all.addAll(right);
        return all.stream().distinct().toList();
    }
}
