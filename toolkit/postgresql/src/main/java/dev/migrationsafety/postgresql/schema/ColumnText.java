package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.postgresql.catalog.Inventory;
import java.util.Map;

/** What a column says that needs a look at its table: its default or expression, and its position. */
final class ColumnText {
    private ColumnText() {}

    /** A serial column takes its values from its own sequence, whatever number the server put behind the name. */
    static void add(CatalogRow row, Inventory inventory, Map<String, String> attributes, Map<String, String> notes) {
        if (!row.has("_stored")) {
            return;
        }
        long table = row.number("_table");
        int number = (int) row.number("_sub");
        row.find("_default").ifPresent(expression -> {
            String generated = row.text("_generated");
            if (!generated.isEmpty()) {
                attributes.put("generated", generated + expression);
            } else if (inventory.takesOwnSequence(table, number, expression)) {
                attributes.put("default", "nextval(own sequence)");
                notes.put("default", expression);
            } else {
                attributes.put("default", expression);
            }
        });
        if (row.flag("_stored")) {
            notes.put("position", String.valueOf(inventory.position(table, number)));
        }
    }
}
