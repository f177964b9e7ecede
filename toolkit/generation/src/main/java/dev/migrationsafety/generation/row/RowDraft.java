package dev.migrationsafety.generation.row;

import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.sql.schema.Column;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row while it is made. */
public final class RowDraft {
    private final Map<String, Column> columns;
    private final Map<String, Value> defaults;
    private final Map<String, @Nullable String> cells = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private boolean holdable = true;

    RowDraft(TableRules rules, Map<String, Value> defaults) {
        this.columns = rules.columns();
        this.defaults = defaults;
    }

    void set(String column, @Nullable String text) {
        cells.put(column, text);
    }

    void leave(String column) {
        left.add(column);
    }

    public void markUnholdable() {
        holdable = false;
    }

    public boolean isHoldable() {
        return holdable;
    }

    /** Whether the column is decided: null, filled, or left to its default. */
    boolean isDecided(String column) {
        return cells.containsKey(column) || left.contains(column);
    }

    public boolean isLeft(String column) {
        return left.contains(column);
    }

    @Nullable
    public String text(String column) {
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

    /** The texts of columns; notes which are left to their defaults. */
    @Nullable
    public String[] texts(List<String> order, BitSet defaults) {
        @Nullable String[] texts = new String[order.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = cells.get(order.get(i));
            defaults.set(i, texts[i] == null && !cells.containsKey(order.get(i)));
        }
        return texts;
    }
}
