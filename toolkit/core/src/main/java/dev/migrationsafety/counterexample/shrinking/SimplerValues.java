package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.Field;
import java.util.List;

/** Defines which values are simple; implemented over a generator of records. */
public interface SimplerValues {
    /** Values that are simpler than one of a field, the simplest first; may be empty. */
    List<Value> than(Value value, Field field);

    /** Different values for a key, the plainest first; may be empty. */
    List<Value> keys(Field field);
}
