package dev.migrationsafety.shrinking;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import java.util.Map;
import java.util.Optional;

/** What a simpler record has in a field: a value, null, or nothing, so that the field takes its default. */
record Choice(Optional<Value> value) {
    static final Choice NOTHING = new Choice(Optional.empty());
    static final Choice NULL = of(Value.NULL);

    static Choice of(Value value) {
        return new Choice(Optional.of(value));
    }

    void in(Map<FieldPath, Value> values, FieldPath field) {
        value.ifPresentOrElse(chosen -> values.put(field, chosen), () -> values.remove(field));
    }
}
