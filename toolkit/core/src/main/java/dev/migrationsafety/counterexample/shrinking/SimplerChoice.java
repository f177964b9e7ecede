package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import java.util.Map;
import java.util.Optional;

/** What a simpler record has in a field: a value, null, or nothing, so that the field takes its default. */
record SimplerChoice(Optional<Value> value) {
    static final SimplerChoice NOTHING = new SimplerChoice(Optional.empty());
    static final SimplerChoice NULL = of(Value.NULL);

    static SimplerChoice of(Value value) {
        return new SimplerChoice(Optional.of(value));
    }

    void in(Map<FieldPath, Value> values, FieldPath field) {
        value.ifPresentOrElse(chosen -> values.put(field, chosen), () -> values.remove(field));
    }
}
