package dev.migrationsafety.postgresql.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that a table had when the server named its parts. A rename of a table leaves the names of its constraints and
 * sequences: the primary key, a foreign key or a sequence that a column owns shows under which name the table was created.
 */
final class FormerNames {
    private static final Map<String, String> LABELS = Map.of("primary key", "pkey", "foreign key", "fkey");

    private final Map<Long, Set<String>> names = new HashMap<>();

    /** Adds what the name of a primary key or a foreign key shows. */
    void addConstraint(CatalogRow row, List<String> columns) {
        String label = LABELS.get(row.kind());
        if (label != null) {
            add(row.number("_table"), row.text("_part"), label.equals("pkey") ? List.of() : columns, label);
        }
    }

    /** Adds what the name of a sequence that a column owns shows. */
    void addSequence(CatalogRow row, List<String> columns) {
        add(row.number("_table"), row.text("_name"), columns, "seq");
    }

    private void add(long table, String name, List<String> columns, String label) {
        GeneratedName.table(name, columns, label)
                .ifPresent(former ->
                        names.computeIfAbsent(table, key -> new HashSet<>()).add(former));
    }

    /** All of a table, its present name perhaps among them. */
    Set<String> of(long table) {
        return names.getOrDefault(table, Set.of());
    }
}
