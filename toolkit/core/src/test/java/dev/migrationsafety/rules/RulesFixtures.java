package dev.migrationsafety.rules;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.judge.evidence.SurvivalContext;
import dev.migrationsafety.kit.KitField;
import dev.migrationsafety.schema.FieldPath;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values that the tests of several checks share. */
public final class RulesFixtures {
    private RulesFixtures() {}

    public static KitField column(String name, String type) {
        return KitField.of(name, type);
    }

    public static SurvivalContext context(String subject, String before, String after) {
        return new SurvivalContext(
                Map.of(subject, column(subject, before)),
                Map.of(subject, column(subject, after)),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    /** A change of a value whose type the schema says; null for null. */
    public static ValueChange change(String key, String field, @Nullable String before, @Nullable String after) {
        return new ValueChange(key, FieldPath.of(field), Value.of(before), Value.of(after));
    }

    public static DataRecord record(String field, String value) {
        TreeMap<FieldPath, Value> values = new TreeMap<>();
        values.put(FieldPath.of(field), Value.of(value));
        return new DataRecord(values);
    }
}
