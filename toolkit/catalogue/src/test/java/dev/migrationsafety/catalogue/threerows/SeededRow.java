package dev.migrationsafety.catalogue.threerows;

import java.util.Map;

/**
 * A row that was written, as it was read back.
 *
 * @param keyColumn the first column of the primary key, by which the row is looked up
 * @param keyValue its value as text
 * @param values by column, made alike for comparison
 */
record SeededRow(String table, String keyColumn, String keyValue, Map<String, String> values) {
    SeededRow {
        values = Map.copyOf(values);
    }
}
