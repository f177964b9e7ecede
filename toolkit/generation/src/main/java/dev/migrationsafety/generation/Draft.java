package dev.migrationsafety.generation;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.generation.condition.Value;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row while it is made. */
final class Draft {
    private final Table table;
    private final Map<String, Column> columns;
    private final Map<String, Value> defaults;
    private final Map<String, @Nullable String> cells = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private boolean holdable = true;

    Draft(TableRules rules, Map<String, Value> defaults) {
        this.table = rules.table();
        this.columns = rules.columns();
        this.defaults = defaults;
    }

    void set(String column, @Nullable String text) {
        cells.put(column, text);
    }

    void leave(String column) {
        left.add(column);
    }

    void markUnholdable() {
        holdable = false;
    }

    boolean isHoldable() {
        return holdable;
    }

    /** Whether the column is decided: null, filled, or left to its default. */
    boolean isDecided(String column) {
        return cells.containsKey(column) || left.contains(column);
    }

    boolean isLeft(String column) {
        return left.contains(column);
    }

    @Nullable
    String text(String column) {
        return cells.get(column);
    }

    /** The value of a column as far as it is known. */
    Value value(String name) {
        Column column = columns.get(name);
        if (column == null) {
            return Value.UNKNOWN;
        }
        if (cells.containsKey(name)) {
            return Value.of(column.type(), cells.get(name));
        }
        return left.contains(name) ? defaults.getOrDefault(name, Value.UNKNOWN) : Value.UNKNOWN;
    }

    GeneratedRow row() {
        return new GeneratedRow(table.name(), cells);
    }
}
