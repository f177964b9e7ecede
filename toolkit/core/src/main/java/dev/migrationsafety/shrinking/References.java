package dev.migrationsafety.shrinking;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which of some rows refer to which; a reference that leads to none of them leads to a row that is there already. */
final class References {
    private final List<GeneratedRow> rows;
    private final List<List<Link>> links = new ArrayList<>();

    /**
     * A reference from one row to another.
     *
     * @param key the foreign key
     * @param parent number of the row referred to
     */
    record Link(ForeignKey key, int parent) {}

    /** A key of the rows of a table: the values of columns. */
    private record Target(TableName table, List<String> columns) {}

    References(Relations relations, List<GeneratedRow> rows) {
        this.rows = List.copyOf(rows);
        Map<Target, Map<List<String>, Integer>> targets = new HashMap<>();
        for (GeneratedRow row : rows) {
            List<Link> found = new ArrayList<>();
            for (ForeignKey key :
                    relations.find(row.table()).map(Table::foreignKeys).orElse(List.of())) {
                values(row, key.columns())
                        .flatMap(wanted -> Optional.ofNullable(
                                targets.computeIfAbsent(new Target(key.target(), key.targetColumns()), this::byValues)
                                        .get(wanted)))
                        .ifPresent(parent -> found.add(new Link(key, parent)));
            }
            links.add(found);
        }
    }

    private Map<List<String>, Integer> byValues(Target target) {
        Map<List<String>, Integer> found = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).table().equals(target.table())) {
                int number = i;
                values(rows.get(i), target.columns()).ifPresent(values -> found.putIfAbsent(values, number));
            }
        }
        return found;
    }

    /** The values of columns; empty if one of them is null. */
    private static Optional<List<String>> values(GeneratedRow row, List<String> columns) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            @Nullable String value = row.values().get(column);
            if (value == null) {
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
