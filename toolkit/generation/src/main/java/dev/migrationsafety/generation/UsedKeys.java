package dev.migrationsafety.generation;

import dev.migrationsafety.generation.condition.TypeNames;
import dev.migrationsafety.generation.value.Measure;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that unique keys of a table already have. */
final class UsedKeys {
    private final Map<String, Column> columns;
    private final Map<List<String>, Set<List<String>>> used = new HashMap<>();
    private final List<Key> keys;

    UsedKeys(Map<String, Column> columns, List<Key> keys) {
        this.columns = columns;
        this.keys = keys;
        keys.forEach(key -> used.put(key.columns(), new HashSet<>()));
    }

    /** Notes the values of a row that exists. */
    void add(Function<String, @Nullable String> row) {
        for (Key key : keys) {
            tuple(key, row).ifPresent(tuple -> values(key).add(tuple));
        }
    }

    /** Whether a row has the values of another row in a key. */
    boolean collides(Key key, Function<String, @Nullable String> row) {
        return tuple(key, row).map(values(key)::contains).orElse(false);
    }

    private Set<List<String>> values(Key key) {
        return used.getOrDefault(key.columns(), Set.of());
    }

    private Optional<List<String>> tuple(Key key, Function<String, @Nullable String> row) {
        List<String> tuple = new ArrayList<>(key.columns().size());
        for (String name : key.columns()) {
            Column column = columns.get(name);
            if (column == null) {
                return Optional.empty();
            }
            String text = row.apply(name);
            if (text == null && key.nullsDistinct()) {
                return Optional.empty();
            }
            tuple.add(text == null ? "(null)" : "=" + normal(column.type(), text));
        }
        return Optional.of(tuple);
    }

    /** One text for all texts of an equal value. */
    static String normal(DataType type, String text) {
        Optional<Measure> measure = Measure.of(type);
        if (measure.isPresent()) {
            return measure.get()
                    .position(text)
                    .map(at -> at.signum() == 0 ? "0" : at.stripTrailingZeros().toPlainString())
                    .orElse(text);
        }
        return switch (TypeNames.plain(type.base())) {
            case "character" -> text.replaceFirst(" +$", "");
            case "citext", "uuid" -> text.toLowerCase(Locale.ROOT);
            case "boolean" -> text.substring(0, 1);
            default -> text;
        };
    }
}
