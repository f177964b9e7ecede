package dev.migrationsafety.generation.condition.evaluation;

import dev.migrationsafety.generation.condition.evaluation.Value.Elements;
import dev.migrationsafety.generation.condition.evaluation.Value.Moment;
import dev.migrationsafety.generation.condition.evaluation.Value.Null;
import dev.migrationsafety.generation.condition.evaluation.Value.Numeric;
import dev.migrationsafety.generation.condition.evaluation.Value.Opaque;
import dev.migrationsafety.generation.condition.evaluation.Value.Text;
import dev.migrationsafety.generation.condition.evaluation.Value.Truth;
import dev.migrationsafety.generation.condition.expression.NotUnderstood;
import java.util.Optional;

/** Compares values with three-valued logic, and a fourth answer: unknown. */
public final class Comparison {
    private Comparison() {}

    public static Value compare(String operator, Value left, Value right) {
        if (left instanceof Null || right instanceof Null) {
            return Value.NULL;
        }
        if (operator.equals("=") || operator.equals("<>")) {
            return equal(left, right)
                    .<Value>map(same -> Value.of(same == operator.equals("=")))
                    .orElse(Value.UNKNOWN);
        }
        return order(left, right)
                .<Value>map(order -> Value.of(holds(operator, order)))
                .orElse(Value.UNKNOWN);
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new NotUnderstood("no comparison: " + operator);
        };
    }

    private static Optional<Boolean> equal(Value left, Value right) {
        if (left instanceof Text a && right instanceof Text b) {
            return Optional.of(a.text().equals(b.text()));
        }
        if (left instanceof Opaque a && right instanceof Opaque b) {
            return a.text().equals(b.text()) ? Optional.of(true) : Optional.empty();
        }
        if (left instanceof Elements a && right instanceof Elements b) {
            return a.equals(b) ? Optional.of(true) : Optional.empty();
        }
        return order(left, right).map(order -> order == 0);
    }

    private static Optional<Integer> order(Value left, Value right) {
        if (left instanceof Numeric a && right instanceof Numeric b) {
            return Optional.of(a.number().compareTo(b.number()));
        }
        if (left instanceof Moment a && right instanceof Moment b) {
            return Optional.of(Long.compare(a.micros(), b.micros()));
        }
        if (left instanceof Truth a && right instanceof Truth b) {
            return Optional.of(Boolean.compare(a.holds(), b.holds()));
        }
        if (left instanceof Text a && right instanceof Text b) {
            return texts(a.text(), b.text());
        }
        if (left instanceof Text a && !(right instanceof Opaque)) {
            Value same = alike(a, right);
            return same instanceof Text || same instanceof Opaque ? Optional.empty() : order(same, right);
        }
        if (right instanceof Text b && !(left instanceof Opaque)) {
            Value same = alike(b, left);
            return same instanceof Text || same instanceof Opaque ? Optional.empty() : order(left, same);
        }
        return Optional.empty();
    }

    /** A constant without a type, read as the other side's type. */
    private static Value alike(Text text, Value other) {
        if (other instanceof Numeric) {
            return Value.of("numeric", text.text());
        } else if (other instanceof Moment) {
            return Value.of("timestamp without time zone", text.text());
        } else if (other instanceof Truth) {
            return Value.of("boolean", text.text());
        }
        return text;
    }

    /** The order of texts is known only where every collation agrees. */
    private static Optional<Integer> texts(String left, String right) {
        if (left.equals(right)) {
            return Optional.of(0);
        }
        boolean known = left.isEmpty() || right.isEmpty();
        for (String alphabet : new String[] {"[a-z]*", "[A-Z]*", "[0-9]*"}) {
            known |= left.matches(alphabet) && right.matches(alphabet);
        }
        return known ? Optional.of(Integer.signum(left.compareTo(right))) : Optional.empty();
    }
}
