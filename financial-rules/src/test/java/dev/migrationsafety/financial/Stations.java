package dev.migrationsafety.financial;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Naming;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stations and measurements made by hand. */
final class Stations {
    /** Names as {@code table} or {@code schema.table}, where {@code public} is left out. */
    static final Naming NAMING = text -> {
        int dot = text.lastIndexOf('.');
        String namespace = text.substring(0, Math.max(0, dot));
        if (namespace.contains(".")) {
            throw new ConfigurationException("'" + text + "' is not a table; write table or schema.table");
        }
        return new ContainerName(namespace.equals("public") ? "" : namespace, text.substring(dot + 1));
    };

    private Stations() {}

    /** A table of numbers. */
    record Table(ContainerName name, List<Field> fields, List<FieldPath> identity, List<Reference> references)
            implements Container {
        Table {
            fields = List.copyOf(fields);
            identity = List.copyOf(identity);
            references = List.copyOf(references);
        }
    }

    /** A number that is never null. */
    private record Column(FieldPath path) implements Field {
        @Override
        public String typeName() {
            return "numeric";
        }

        @Override
        public boolean measures() {
            return true;
        }

        @Override
        public boolean isRare(@Nullable String value) {
            return false;
        }

        @Override
        public boolean canBeLeftOut() {
            return false;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }

    static ContainerName name(String table) {
        return ContainerName.of(table);
    }

    static FieldPath field(String name) {
        return FieldPath.of(name);
    }

    static List<FieldPath> fields(String... names) {
        return FieldPath.all(List.of(names));
    }

    /** A table; columns before a comma-separated list's {@code *} mark the key, for example {@code id*, amount}. */
    static Table table(String name, String columns, Reference... foreignKeys) {
        List<String> marked = Arrays.stream(columns.split(", ", -1)).toList();
        return new Table(
                name(name),
                marked.stream()
                        .<Field>map(column -> new Column(field(column.replace("*", ""))))
                        .toList(),
                marked.stream()
                        .filter(column -> column.endsWith("*"))
                        .map(column -> field(column.replace("*", "")))
                        .toList(),
                List.of(foreignKeys));
    }

    static Schema station(Table... tables) {
        return Schema.of(new SchemaSnapshot(List.of()), List.of(tables));
    }

    /** Results as {@code group, value, group, value}. */
    static AggregateResult result(Aggregate aggregate, long records, String... groups) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < groups.length; i += 2) {
            values.put(groups[i], groups[i + 1]);
        }
        return new AggregateResult(aggregate, records, new TreeMap<>(values));
    }

    static Invariant invariant(String key, Map<String, String> item) {
        List<Invariant> invariants = new FinancialRules().invariants(key, List.of(item), NAMING);
        if (invariants.size() != 1) {
            throw new IllegalStateException("one item makes one invariant, not " + invariants);
        }
        return invariants.get(0);
    }
}
