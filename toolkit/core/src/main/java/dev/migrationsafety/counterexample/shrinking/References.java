package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of some rows refer to which; a reference that leads to none of them leads to an existing row. */
final class References {
    private final List<NewRecord> rows;
    private final List<List<Link>> links = new ArrayList<>();

    /**
     * A reference from one row to another.
     *
     * @param key the foreign key
     * @param parent number of the row referred to
     */
    record Link(Reference key, int parent) {}

    /** A key of the rows of a table: the values of columns. */
    private record Target(ContainerName container, List<FieldPath> fields) {}

    /**
     * Looks at records.
     *
     * @param references all references that they must keep
     */
    References(List<Reference> references, List<NewRecord> rows) {
        this.rows = List.copyOf(rows);
        Map<Target, Map<List<Value>, Integer>> targets = new HashMap<>();
        for (NewRecord row : rows) {
            List<Link> found = new ArrayList<>();
            for (Reference key : references) {
                if (!key.container().equals(row.container())) {
                    continue;
                }
                values(row, key.fields())
                        .flatMap(wanted -> Optional.ofNullable(
                                targets.computeIfAbsent(new Target(key.target(), key.targetFields()), this::byValues)
                                        .get(wanted)))
                        .ifPresent(parent -> found.add(new Link(key, parent)));
            }
            links.add(found);
        }
    }

    private Map<List<Value>, Integer> byValues(Target target) {
        Map<List<Value>, Integer> found = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).container().equals(target.container())) {
                int number = i;
                values(rows.get(i), target.fields()).ifPresent(values -> found.putIfAbsent(values, number));
            }
        }
        return found;
    }

    /** The values of columns; empty if one of them is null. */
    private static Optional<List<Value>> values(NewRecord row, List<FieldPath> columns) {
        List<Value> values = new ArrayList<>();
        for (FieldPath column : columns) {
            Value value = row.get(column);
            if (value == null || value.isNull()) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    /** The references of a row to other rows or to itself. */
    List<Link> of(int row) {
        return List.copyOf(links.get(row));
    }

    /** Some rows with all that they refer to, in an order in which they can be written: parents first. */
    List<Integer> closure(Collection<Integer> wanted) {
        List<Integer> ordered = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        new TreeSet<>(wanted).forEach(row -> visit(row, seen, ordered));
        return ordered;
    }

    private void visit(int row, Set<Integer> seen, List<Integer> ordered) {
        if (seen.add(row)) {
            links.get(row).forEach(link -> visit(link.parent(), seen, ordered));
            ordered.add(row);
        }
    }
}
