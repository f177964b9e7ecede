package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.schema.TableName;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables that the user names must be there at some version, or a misspelt name would change nothing in silence. */
final class NamedTables {
    private final TreeSet<TableName> known = new TreeSet<>();
    private final boolean complete;

    /** Knows the tables of every station; a history that ends early may have more than are known. */
    NamedTables(MigrationHistory history, Structure structure) {
        complete = structure.failure().isEmpty();
        for (int index = 0; index <= history.steps().size() && complete; index++) {
            structure.station(index).schema().relations().tables().forEach(table -> known.add(table.name()));
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
        unknown.removeAll(known);
        if (complete && !unknown.isEmpty()) {
            throw new ConfigurationException(where + " names "
                    + unknown.stream().map(TableName::toString).collect(Collectors.joining(", "))
                    + ", which no version of the migrations has; tables are "
                    + known.stream().map(TableName::toString).collect(Collectors.joining(", "))
                    + ". Correct the name; a table of another schema is schema.table.");
        }
    }
}
