package dev.migrationsafety.generation.condition.evaluation;

import dev.migrationsafety.generation.condition.evaluation.Value.Null;
import dev.migrationsafety.generation.condition.evaluation.Value.Truth;
import dev.migrationsafety.generation.condition.evaluation.Value.Unknown;

/** AND, OR and NOT over true, false, null and unknown. */
final class Logic {
    private Logic() {}

    /** OR, or AND. */
    static Value join(boolean or, Value left, Value right) {
        Value deciding = Value.of(or);
        if (left.equals(deciding) || right.equals(deciding)) {
            return deciding;
        }
        if (!isKnown(left) || !isKnown(right)) {
            return Value.UNKNOWN;
        }
        return left instanceof Null || right instanceof Null ? Value.NULL : Value.of(!or);
    }

    static Value not(Value value) {
        return value instanceof Truth truth ? Value.of(!truth.holds()) : value instanceof Null ? value : Value.UNKNOWN;
    }

    private static boolean isKnown(Value value) {
        return !(value instanceof Unknown) && (value instanceof Truth || value instanceof Null);
    }
}
