package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** The ways in which the values of some rows can be made simpler; references among the rows remain valid. */
final class Simplification {
    private final Schema schema;
    private final SimplerValues simpler;
    private final TakenValues takenValues;
    private final List<NewRecord> rows;
    private final List<Reference> all;
    private final References references;
    private final Map<Cell, List<SimplerChoice>> choices = new LinkedHashMap<>();

    /**
     * Looks at rows; the values of keys that are taken in the database already are not proposed.
     *
     * @param references all references that the rows must keep
     * @param over whether the time is over; the rows that were not looked at by then stay as they are
     */
    Simplification(
            Schema schema,
            List<Reference> references,
            SimplerValues simpler,
            TakenValues takenValues,
            List<NewRecord> rows,
            BooleanSupplier over) {
        this.schema = schema;
        this.all = references;
        this.simpler = simpler;
        this.takenValues = takenValues;
        this.rows = List.copyOf(rows);
        this.references = new References(references, rows);
        Map<ContainerName, Integer> counts = new TreeMap<>();
        for (int i = 0; i < rows.size() && !over.getAsBoolean(); i++) {
            int ordinal = counts.merge(rows.get(i).container(), 1, Integer::sum) - 1;
            look(i, ordinal);
        }
    }

    private void look(int row, int ordinal) {
        Container table = schema.find(rows.get(row).container()).orElseThrow();
        Set<FieldPath> referring = new HashSet<>();
        references.of(row).forEach(link -> referring.addAll(link.key().fields()));
        all.stream().filter(key -> key.container().equals(table.name())).forEach(key -> referring.addAll(key.fields()));
        rows.get(row).values().forEach((name, value) -> {
            Field column = table.field(name).orElse(null);
            if (column == null) {
                choices.put(new Cell(row, name), List.of(SimplerChoice.NOTHING));
                return;
            }
            List<SimplerChoice> found = empty(column, value);
            if (!value.isNull() && !referring.contains(name)) {
                boolean key = isKey(table, name);
                if (key && ordinal > 0) {
                    found.remove(SimplerChoice.NOTHING);
                }
                found.addAll(values(table, column, value, key ? ordinal : 0, key));
            }
            if (!found.isEmpty()) {
                choices.put(new Cell(row, name), found);
            }
        });
    }

    /** NULL, or nothing at all where the default is a constant; a function's value would differ from run to run. */
    private static List<SimplerChoice> empty(Field field, Value value) {
        List<SimplerChoice> found = new ArrayList<>();
        if (field.canBeLeftOut()) {
            found.add(SimplerChoice.NOTHING);
        }
        if (field.canBeNull() && !value.isNull()) {
            found.add(SimplerChoice.NULL);
        }
        return found;
    }

    private List<SimplerChoice> values(Container table, Field column, Value value, int ordinal, boolean key) {
        if (!key) {
            return simpler.than(value, column).stream().map(SimplerChoice::of).toList();
        }
        List<Value> plain = simpler.keys(column).stream()
                .filter(other -> !takenValues.has(table.name(), column.path(), other))
                .skip(ordinal)
                .limit(1)
                .toList();
        return plain.contains(value)
                ? List.of()
                : plain.stream().map(SimplerChoice::of).toList();
    }

    private static boolean isKey(Container table, FieldPath column) {
        return table.keys().stream().anyMatch(key -> key.contains(column));
    }

    /** The values that can be made simpler. */
    List<Cell> cells() {
        return List.copyOf(choices.keySet());
    }

    /** The ways in which one value can be, the simplest first. */
    List<SimplerChoice> of(Cell cell) {
        return choices.getOrDefault(cell, List.of());
    }

    /** The rows with the simplest choice in all cells but some. */
    List<NewRecord> allBut(List<Cell> kept) {
        Set<Cell> left = new HashSet<>(kept);
        Map<Cell, SimplerChoice> chosen = new LinkedHashMap<>();
        choices.forEach((cell, found) -> {
            if (!left.contains(cell)) {
                chosen.put(cell, found.get(0));
            }
        });
        return with(chosen);
    }

    /** The rows with choices in some cells; rows that refer to a changed key follow it. */
    List<NewRecord> with(Map<Cell, SimplerChoice> chosen) {
        List<SortedMap<FieldPath, Value>> changed = new ArrayList<>();
        rows.forEach(row -> changed.add(new TreeMap<>(row.values())));
        chosen.forEach((cell, simplerChoice) -> simplerChoice.in(changed.get(cell.row()), cell.field()));
        boolean moved = true;
        for (int round = 0; moved && round <= rows.size(); round++) {
            moved = false;
            for (int i = 0; i < changed.size(); i++) {
                for (References.Link link : references.of(i)) {
                    moved |= follow(link, changed.get(i), changed.get(link.parent()));
                }
            }
        }
        List<NewRecord> simple = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NewRecord row = rows.get(i);
            simple.add(changed.get(i).equals(row.values()) ? row : new NewRecord(row.container(), changed.get(i)));
        }
        return simple;
    }

    /** A reference that was set to NULL stays so. */
    private static boolean follow(References.Link link, Map<FieldPath, Value> child, Map<FieldPath, Value> parent) {
        List<FieldPath> columns = link.key().fields();
        if (columns.stream()
                .anyMatch(column -> child.getOrDefault(column, Value.NULL).isNull())) {
            return false;
        }
        boolean moved = false;
        for (int i = 0; i < columns.size(); i++) {
            Value now = parent.get(link.key().targetFields().get(i));
            if (now != null && !now.isNull() && !now.equals(child.put(columns.get(i), now))) {
                moved = true;
            }
        }
        return moved;
    }
}
