package dev.migrationsafety.catalogue.threerows;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as the logic looks at it.
 *
 * @param columns in their order
 * @param key columns of the primary key, in their order; none for a table without
 * @param parents tables to which foreign keys refer
 * @param alone columns that are unique by themselves
 */
record SeedTable(String name, List<SeedColumn> columns, List<String> key, Set<String> parents, Set<String> alone) {
    SeedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        parents = Set.copyOf(parents);
        alone = Set.copyOf(alone);
    }

    /**
     * A column.
     *
     * @param type as the server writes it, a domain by its base type
     * @param counted whether a sequence gives its default
     * @param labels those of an enum type
     */
    record SeedColumn(String name, String type, boolean nullable, boolean counted, List<String> labels) {
        SeedColumn {
            labels = List.copyOf(labels);
        }
    }

    Optional<SeedColumn> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
