package dev.migrationsafety.generation.key;

import dev.migrationsafety.data.TextHash;
import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that unique keys of a table already have. */
public final class UsedKeys {
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint", "oid");

    private final Map<String, Column> columns;
    private final Map<List<String>, Hashes> used = new HashMap<>();
    private final List<Key> keys;

    public UsedKeys(Map<String, Column> columns, List<Key> keys) {
        this.columns = columns;
        this.keys = keys;
        keys.forEach(key -> used.put(key.columns(), new Hashes()));
    }

    /** All columns of keys. */
    Set<String> columns() {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.addAll(key.columns()));
        names.retainAll(columns.keySet());
        return names;
    }

    /** Notes the values of a row that exists. */
    public void add(Function<String, @Nullable String> row) {
        for (Key key : keys) {
            Hashes values = used.get(key.columns());
            OptionalLong hash = hash(key, row);
            if (values != null && hash.isPresent()) {
                values.add(hash.getAsLong());
            }
        }
    }

    /** Whether a row has the values of another row in a key. */
    public boolean collides(Key key, Function<String, @Nullable String> row) {
        Hashes values = used.get(key.columns());
        if (values == null || values.size() == 0) {
            return false;
        }
        OptionalLong hash = hash(key, row);
        return hash.isPresent() && values.contains(hash.getAsLong());
    }

    private OptionalLong hash(Key key, Function<String, @Nullable String> row) {
        long hash = 0;
        for (String name : key.columns()) {
            Column column = columns.get(name);
            String text = column == null ? null : row.apply(name);
            if (column == null || (text == null && key.nullsDistinct())) {
                return OptionalLong.empty();
            }
            hash = TextHash.with(hash, text == null ? null : normal(column.type(), text));
        }
        return OptionalLong.of(hash);
    }

    /** One text for all texts of an equal value. */
    public static String normal(DataType type, String text) {
        if (WHOLE.contains(type.base()) && isPlain(text)) {
            return text;
        }
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

    /** Whether a whole number is written in the shortest way. */
    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start && (text.charAt(start) != '0' || text.equals("0"));
    }
}
