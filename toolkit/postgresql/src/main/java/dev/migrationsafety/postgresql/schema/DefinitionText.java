package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.postgresql.catalog.Inventory;
import java.util.Map;

/** Definitions of which the server prints only a part, or more than belongs to them. */
final class DefinitionText {
    private DefinitionText() {}

    static void add(CatalogRow row, Inventory inventory, Map<String, String> attributes, Map<String, String> notes) {
        row.find("_expression").ifPresent(expression -> {
            String canonical = CanonicalCheck.of(expression, inventory.wholeNumbers(row.number("_table")));
            attributes.put(
                    "definition", "CHECK (" + canonical + ")" + row.text("_not_inherited") + row.text("_not_valid"));
            if (!canonical.equals(expression)) {
                notes.put("definition", "CHECK (" + expression + ")");
            }
        });
        row.find("_definition").ifPresent(definition -> attributes.put("definition", ofIndex(row, definition)));
    }

    /** The method, keys and the rest, without the names of the index and its table. */
    private static String ofIndex(CatalogRow row, String definition) {
        String before = row.text("_table_name") + " USING ";
        return (row.flag("_unique") ? "UNIQUE " : "")
                + definition.substring(definition.indexOf(before) + before.length());
    }
}
