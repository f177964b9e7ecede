package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.postgresql.catalog.GeneratedName;
import dev.migrationsafety.postgresql.catalog.Inventory;
import dev.migrationsafety.postgresql.query.Names;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the server gave an object its name, and what that object is defined on. */
final class GivenName {
    private final CatalogRow row;
    private final Inventory inventory;
    private final long table;

    GivenName(CatalogRow row, Inventory inventory) {
        this.row = row;
        this.inventory = inventory;
        this.table = row.number("_table");
    }

    /** Whether the server would have given this name for one of the lists of columns that it may be defined on. */
    boolean byServer(String name) {
        List<String> owner = owner();
        String label = Kind.label(row.kind());
        if (label.isEmpty() || owner.isEmpty()) {
            return false;
        }
        return matches(name, owner, columns(), label)
                || matches(name, owner, List.of(), label)
                || matches(name, owner, indexColumns(), label);
    }

    private boolean matches(String name, List<String> owner, List<String> columns, String label) {
        return GeneratedName.matches(name, owner.get(owner.size() - 1), columns, label)
                || (inventory.knows(table) && inventory.isGenerated(name, table, columns, label));
    }

    /** The table, or the domain, with what the object is defined on. */
    String canonical() {
        String on =
                row.find("_generated_of").or(() -> row.find("_keys")).orElseGet(() -> String.join(", ", standing()));
        return Names.join(owner()) + "(" + on + ")";
    }

    private List<String> owner() {
        if (row.find("_generated_for").isPresent()) {
            return row.texts("_generated_for");
        }
        return table != 0 && inventory.knows(table) ? inventory.name(table) : List.of();
    }

    /** The columns of the table, where an expression has the name that the index gave it. */
    private List<String> standing() {
        List<String> columns = inventory.columns(table, row.numbers("_columns"));
        List<String> inIndex = indexColumns();
        if (!columns.contains("") || inIndex.size() != columns.size()) {
            return columns;
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).isEmpty() ? inIndex.get(i) : columns.get(i))
                .toList();
    }

    /** Empty for a check over several columns or none, which is named by its table alone. */
    private List<String> columns() {
        String kind = row.kind();
        if (kind.equals("primary key")
                || (kind.equals("check") && row.numbers("_columns").size() != 1)) {
            return List.of();
        }
        return row.find("_generated_columns").isPresent() ? row.texts("_generated_columns") : standing();
    }

    private List<String> indexColumns() {
        String kind = row.kind();
        long index = kind.equals("index") ? row.number("_id") : row.number("_index");
        return index == 0 || kind.equals("primary key") ? List.of() : inventory.columns(index);
    }
}
