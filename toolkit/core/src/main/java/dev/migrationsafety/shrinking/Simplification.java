package dev.migrationsafety.shrinking;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.Key;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The ways in which the values of some rows can be made simpler; references among the rows hold all the time. */
final class Simplification {
    private final Relations relations;
    private final SimplerValues simpler;
    private final Taken taken;
    private final List<GeneratedRow> rows;
    private final References references;
    private final Map<Cell, List<Choice>> choices = new LinkedHashMap<>();

    /**
     * Looks at rows; the values of keys that are taken in the database already are not proposed.
     *
     * @param over whether the time is over; the rows that were not looked at by then stay as they are
     */
    Simplification(
            Relations relations, SimplerValues simpler, Taken taken, List<GeneratedRow> rows, BooleanSupplier over) {
        this.relations = relations;
        this.simpler = simpler;
        this.taken = taken;
        this.rows = List.copyOf(rows);
        this.references = new References(relations, rows);
        Map<TableName, Integer> counts = new TreeMap<>();
        for (int i = 0; i < rows.size() && !over.getAsBoolean(); i++) {
            int ordinal = counts.merge(rows.get(i).table(), 1, Integer::sum) - 1;
            look(i, ordinal);
        }
    }

    private void look(int row, int ordinal) {
        Table table = relations.find(rows.get(row).table()).orElseThrow();
        Set<String> referring = new HashSet<>();
        references.of(row).forEach(link -> referring.addAll(link.key().columns()));
        table.foreignKeys().forEach(key -> referring.addAll(key.columns()));
        rows.get(row).values().forEach((name, value) -> {
            Column column = table.column(name).orElseThrow();
            List<Choice> found = empty(column, value);
            if (value != null && !referring.contains(name)) {
                boolean key = isKey(table, name);
                if (key && ordinal > 0) {
                    found.remove(Choice.NOTHING);
                }
                found.addAll(values(table, column, value, key ? ordinal : 0, key));
            }
            if (!found.isEmpty()) {
                choices.put(new Cell(row, name), found);
            }
        });
    }

    /** NULL, or nothing at all where the default is a constant; a function's value would differ from run to run. */
    private static List<Choice> empty(Column column, @Nullable String value) {
        List<Choice> found = new ArrayList<>();
        boolean written = column.source() == Column.Source.WRITTEN;
        boolean bare = column.defaultExpression().isEmpty();
        if (written
                && (bare
                        ? column.nullable()
                        : constant(column.defaultExpression().get()))) {
            found.add(Choice.NOTHING);
        }
        if (column.nullable() && !bare && value != null) {
            found.add(Choice.NULL);
        }
        return found;
    }

    private static boolean constant(String expression) {
        return !expression.contains("(")
                && !expression.toUpperCase(java.util.Locale.ROOT).startsWith("CURRENT");
    }

    private List<Choice> values(Table table, Column column, String value, int ordinal, boolean key) {
        if (!key) {
            return simpler.than(value, column.type()).stream().map(Choice::of).toList();
        }
        List<String> plain = simpler.keys(column.type()).stream()
                .filter(other -> !taken.has(table.name(), column.name(), other))
                .skip(ordinal)
                .limit(1)
                .toList();
        return plain.contains(value)
                ? List.of()
                : plain.stream().map(Choice::of).toList();
    }

    private static boolean isKey(Table table, String column) {
        return table.primaryKey().map(Key::columns).orElse(List.of()).contains(column)
                || table.uniqueKeys().stream().anyMatch(key -> key.columns().contains(column));
    }

    /** The values that can be made simpler. */
    List<Cell> cells() {
        return List.copyOf(choices.keySet());
    }

    /** The ways in which one value can be, the simplest first. */
    List<Choice> of(Cell cell) {
        return choices.getOrDefault(cell, List.of());
    }

    /** The rows with the simplest choice in all cells but some. */
    List<GeneratedRow> allBut(List<Cell> kept) {
        Set<Cell> left = new HashSet<>(kept);
        Map<Cell, Choice> chosen = new LinkedHashMap<>();
        choices.forEach((cell, found) -> {
            if (!left.contains(cell)) {
                chosen.put(cell, found.get(0));
            }
        });
        return with(chosen);
    }

    /** The rows with choices in some cells; rows that refer to a changed key follow it. */
    List<GeneratedRow> with(Map<Cell, Choice> chosen) {
        List<Map<String, @Nullable String>> changed = new ArrayList<>();
        rows.forEach(row -> changed.add(new TreeMap<>(row.values())));
        chosen.forEach((cell, choice) -> choice.in(changed.get(cell.row()), cell.column()));
        boolean moved = true;
        for (int round = 0; moved && round <= rows.size(); round++) {
            moved = false;
            for (int i = 0; i < changed.size(); i++) {
                for (References.Link link : references.of(i)) {
                    moved |= follow(link, changed.get(i), changed.get(link.parent()));
                }
            }
        }
        List<GeneratedRow> simple = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            GeneratedRow row = rows.get(i);
            simple.add(changed.get(i).equals(row.values()) ? row : new GeneratedRow(row.table(), changed.get(i)));
        }
        return simple;
    }

    /** A reference that was set to NULL stays so. */
    private static boolean follow(
            References.Link link, Map<String, @Nullable String> child, Map<String, @Nullable String> parent) {
        List<String> columns = link.key().columns();
        if (columns.stream().anyMatch(column -> child.get(column) == null)) {
            return false;
        }
        boolean moved = false;
        for (int i = 0; i < columns.size(); i++) {
            String now = parent.get(link.key().targetColumns().get(i));
            if (now != null && !now.equals(child.put(columns.get(i), now))) {
                moved = true;
            }
        }
        return moved;
    }
}
