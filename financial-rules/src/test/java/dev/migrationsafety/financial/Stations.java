package dev.migrationsafety.financial;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.schema.ContainerName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stations and measurements made by hand. */
final class Stations {
    private Stations() {}

    static ContainerName name(String table) {
        return ContainerName.of(table);
    }

    /** A table; columns before a comma-separated list's {@code *} mark the key, for example {@code id*, amount}. */
    static Table table(String name, String columns, ForeignKey... foreignKeys) {
        List<String> marked = Arrays.stream(columns.split(", ")).toList();
        List<String> key = marked.stream()
                .filter(column -> column.endsWith("*"))
                .map(column -> column.replace("*", ""))
                .toList();
        return new Table(
                name(name),
                marked.stream()
                        .map(column -> new Column(
                                column.replace("*", ""),
                                DataType.of("numeric"),
                                false,
                                Optional.empty(),
                                Column.Source.WRITTEN))
                        .toList(),
                key.isEmpty() ? Optional.empty() : Optional.of(new Key(name + "_pkey", key, true, "")),
                List.of(),
                List.of(foreignKeys),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
    }

    static Relations station(Table... tables) {
        return new Relations(List.of(tables));
    }

    /** Results as {@code group, value, group, value}. */
    static AggregateResult result(Aggregate aggregate, long rows, String... groups) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < groups.length; i += 2) {
            values.put(groups[i], groups[i + 1]);
        }
        return new AggregateResult(aggregate, rows, new TreeMap<>(values));
    }

    static Invariant invariant(String key, Map<String, String> item) {
        List<Invariant> invariants = new FinancialRules().invariants(key, List.of(item));
        if (invariants.size() != 1) {
            throw new IllegalStateException("one item makes one invariant, not " + invariants);
        }
        return invariants.get(0);
    }
}
