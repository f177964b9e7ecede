package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many rows are generated per fill.
 *
 * @param standard for each table that is not named; with 0 there are no rows at all
 * @param tables for single tables
 */
public record Volumes(int standard, Map<TableName, Integer> tables) {
    /** Copies and sorts. */
    public Volumes {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    /** The same number for every table. */
    public static Volumes of(int rows) {
        return new Volumes(rows, Map.of());
    }

    /** How many rows one table should get. */
    public int of(TableName table) {
        return tables.getOrDefault(table, standard);
    }

    /** The same, but no more than some rows for any table. */
    public Volumes atMost(int most) {
        Map<TableName, Integer> fewer = new TreeMap<>(tables);
        fewer.replaceAll((table, rows) -> Math.min(rows, most));
        return new Volumes(Math.min(standard, most), fewer);
    }

    /** For a report: {@code 12}, or {@code 12, posting 500}. */
    public String describe() {
        return tables.isEmpty()
                ? String.valueOf(standard)
                : standard
                        + tables.entrySet().stream()
                                .map(entry -> ", " + entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining());
    }
}
