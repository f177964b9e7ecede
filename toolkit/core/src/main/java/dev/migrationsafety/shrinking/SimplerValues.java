package dev.migrationsafety.shrinking;

import dev.migrationsafety.schema.DataType;
import java.util.List;

/** Tells which values are simple; implemented over a generator of rows. */
public interface SimplerValues {
    /** Values in text form that are simpler than a value, the simplest first; may be empty. */
    List<String> than(String value, DataType type);

    /** Different values in text form for a key, the plainest first; may be empty. */
    List<String> keys(DataType type);
}
