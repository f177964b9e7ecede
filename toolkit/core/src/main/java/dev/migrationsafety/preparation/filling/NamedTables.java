package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.experiment.schemapass.SchemaPass;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks that every table and column that the user names exists in some version, since a misspelled name would
 * otherwise be ignored.
 */
public final class NamedTables {
    private final TreeMap<ContainerName, Set<FieldPath>> known = new TreeMap<>();
    private final boolean complete;

    /** Knows the tables of every station; a history that ends early may have more than are known. */
    public NamedTables(MigrationHistory history, SchemaPass structure) {
        complete = structure.failure().isEmpty();
        for (int index = 0; index <= history.steps().size() && complete; index++) {
            for (Container table : structure.station(index).schema().containers()) {
                Set<FieldPath> columns = known.computeIfAbsent(table.name(), name -> new TreeSet<>());
                table.fields().forEach(column -> columns.add(column.path()));
            }
        }
    }

    /**
     * Checks names.
     *
     * @param where where the user names them, for the message
     * @throws ConfigurationException if no version has one of them
     */
    public void check(String where, Collection<ContainerName> names) {
        TreeSet<ContainerName> unknown = new TreeSet<>(names);
        unknown.removeAll(known.keySet());
        if (complete && !unknown.isEmpty()) {
            throw new ConfigurationException(where + " names "
                    + unknown.stream().map(ContainerName::toString).collect(Collectors.joining(", "))
                    + ", which no version has; the tables are "
                    + known.keySet().stream().map(ContainerName::toString).collect(Collectors.joining(", "))
                    + ". Correct the name; write schema.table for a table outside the default schema.");
        }
    }

    /**
     * Checks names of columns by table.
     *
     * @param where where the user names them, for the message
     * @throws ConfigurationException if no version has one of them
     */
    public void check(String where, Map<ContainerName, Set<FieldPath>> columns) {
        check(where, columns.keySet());
        columns.forEach((table, names) -> names.forEach(name -> {
            Set<FieldPath> present = known.getOrDefault(table, Set.of());
            if (complete && !present.contains(name)) {
                throw new ConfigurationException(where + " names the column " + name + " of " + table
                        + ", which no version has; the columns are "
                        + present.stream().map(FieldPath::toString).collect(Collectors.joining(", "))
                        + ". Correct the name.");
            }
        }));
    }
}
