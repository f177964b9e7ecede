package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables that the user names must be there at some version, or a misspelt name would change nothing in silence. */
final class NamedTables {
    private final TreeMap<TableName, Set<String>> known = new TreeMap<>();
    private final boolean complete;

    /** Knows the tables of every station; a history that ends early may have more than are known. */
    NamedTables(MigrationHistory history, Structure structure) {
        complete = structure.failure().isEmpty();
        for (int index = 0; index <= history.steps().size() && complete; index++) {
            for (Table table : structure.station(index).schema().relations().tables()) {
                Set<String> columns = known.computeIfAbsent(table.name(), name -> new TreeSet<>());
                table.columns().forEach(column -> columns.add(column.name()));
            }
        }
    }

    /**
     * Checks names.
     *
     * @param where where they stand, for the message
     * @throws ConfigurationException if no version has one of them
     */
    void check(String where, Collection<TableName> names) {
        TreeSet<TableName> unknown = new TreeSet<>(names);
        unknown.removeAll(known.keySet());
        if (complete && !unknown.isEmpty()) {
            throw new ConfigurationException(where + " names "
                    + unknown.stream().map(TableName::toString).collect(Collectors.joining(", "))
                    + ", which no version of the migrations has; tables are "
                    + known.keySet().stream().map(TableName::toString).collect(Collectors.joining(", "))
                    + ". Correct the name; a table of another schema is schema.table.");
        }
    }

    /**
     * Checks names of columns by table.
     *
     * @param where where they stand, for the message
     * @throws ConfigurationException if no version has one of them
     */
    void check(String where, Map<TableName, Set<String>> columns) {
        check(where, columns.keySet());
        columns.forEach((table, names) -> names.forEach(name -> {
            Set<String> present = known.getOrDefault(table, Set.of());
            if (complete && !present.contains(name)) {
                throw new ConfigurationException(where + " names the column " + name + " of " + table
                        + ", which no version of the migrations has; columns are " + String.join(", ", present)
                        + ". Correct the name.");
            }
        }));
    }
}
