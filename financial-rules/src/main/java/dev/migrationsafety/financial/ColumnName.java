package dev.migrationsafety.financial;

import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.schema.ContainerName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a table, by name. */
record ColumnName(ContainerName table, String column) {
    private static final String PUBLIC = "public";

    /** Reads {@code table.column} or {@code schema.table.column}. */
    static Optional<ColumnName> parse(String text) {
        List<String> parts =
                Arrays.stream(text.split("\\.", -1)).map(String::strip).toList();
        if (parts.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        return switch (parts.size()) {
            case 2 -> Optional.of(new ColumnName(new ContainerName(PUBLIC, parts.get(0)), parts.get(1)));
            case 3 -> Optional.of(new ColumnName(new ContainerName(parts.get(0), parts.get(1)), parts.get(2)));
            default -> Optional.empty();
        };
    }

    /** Reads {@code table} or {@code schema.table}. */
    static Optional<ContainerName> parseTable(String text) {
        return parse(text + ".x").map(ColumnName::table);
    }

    boolean existsIn(Relations relations) {
        return relations.find(table).flatMap(found -> found.column(column)).isPresent();
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
