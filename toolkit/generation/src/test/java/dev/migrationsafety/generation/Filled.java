package dev.migrationsafety.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.NewRecords;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generated rows with the questions that tests ask of them. */
final class Filled {
    private final Relations relations;
    private final ExistingRecords existing;
    final NewRecords result;

    private Filled(Relations relations, ExistingRecords existing, NewRecords result) {
        this.relations = relations;
        this.existing = existing;
        this.result = result;
    }

    static Filled of(TableBuilder... tables) {
        return of(12, tables);
    }

    static Filled of(int rows, TableBuilder... tables) {
        return of(rows, List.of(), Map.of(), tables);
    }

    static Filled of(int rows, List<SqlTransition> transitions, Map<ContainerName, Records> existing, TableBuilder... tables) {
        Relations relations =
                new Relations(Stream.of(tables).map(TableBuilder::build).toList());
        List<ContainerName> names = relations.roots().stream().map(Table::name).toList();
        return of(new GenerationRequest(relations, names, transitions, existing, rows, 4711, 0));
    }

    static Filled of(GenerationRequest request) {
        return new Filled(request.relations(), request.existing(), new SchemaRowGenerator().generate(request));
    }

    static Map<ContainerName, Records> existing(String table, List<String> columns, List<List<String>> rows) {
        List<DataRecord> all = new ArrayList<>();
        for (List<String> values : rows) {
            TreeMap<String, @Nullable String> row = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), values.get(i));
            }
            all.add(new DataRecord(row));
        }
        ContainerName name = TableBuilder.named(table);
        return Map.of(name, new Records(name, List.of(), columns, all));
    }

    List<NewRecord> rows(String table) {
        return result.of(TableBuilder.named(table));
    }

    /** The values of a column in the rows that write it, null as the word NULL. */
    List<String> values(String table, String column) {
        return rows(table).stream()
                .filter(row -> row.values().containsKey(column))
                .map(row -> {
                    String text = row.values().get(column);
                    return text == null ? "NULL" : text;
                })
                .toList();
    }

    /** Keys hold, references find their rows above (or themselves), and understood checks are not broken. */
    Filled verify() {
        assertThat(result.unfillable()).isEmpty();
        for (Table table : relations.roots()) {
            verifyKeys(table);
            verifyChecks(table);
            for (ForeignKey reference : table.foreignKeys()) {
                verifyReference(table, reference);
            }
        }
        return this;
    }

    private void verifyKeys(Table table) {
        List<Key> keys = new ArrayList<>(table.uniqueKeys());
        table.primaryKey().ifPresent(keys::add);
        for (Key key : keys) {
            Set<List<String>> seen = new HashSet<>();
            existing.read(table.name(), key.columns(), texts -> seen.add(List.copyOf(texts)));
            for (NewRecord row : result.of(table.name())) {
                List<String> tuple = tuple(row.values(), key.columns());
                if (tuple.size() == key.columns().size()) {
                    assertThat(seen.add(tuple))
                            .as("%s twice: %s", key.name(), tuple)
                            .isTrue();
                }
            }
        }
    }

    private void verifyChecks(Table table) {
        for (Check check : table.checks()) {
            Condition condition = Condition.parse(check.expression());
            for (NewRecord row : result.of(table.name())) {
                assertThat(condition.isBrokenBy(name -> value(table, row, name)))
                        .as("%s by %s", condition, row)
                        .isFalse();
            }
        }
    }

    private static Value value(Table table, NewRecord row, String name) {
        return table.column(name)
                .filter(column -> row.values().containsKey(name))
                .map(column -> Value.of(column.type(), row.values().get(name)))
                .orElse(Value.UNKNOWN);
    }

    private void verifyReference(Table table, ForeignKey reference) {
        Set<List<String>> known = new HashSet<>();
        existing.read(reference.target(), reference.targetColumns(), texts -> known.add(List.copyOf(texts)));
        if (reference.deferrable()) {
            result.of(reference.target()).forEach(row -> known.add(tuple(row.values(), reference.targetColumns())));
        }
        for (NewRecord row : result.rows()) {
            if (row.table().equals(reference.target())) {
                known.add(tuple(row.values(), reference.targetColumns()));
            }
            List<String> tuple = tuple(row.values(), reference.columns());
            if (row.table().equals(table.name())
                    && tuple.size() == reference.columns().size()) {
                assertThat(known).as("%s of %s", reference.name(), row).contains(tuple);
            }
        }
    }

    /** The values without nulls. */
    private static List<String> tuple(Map<String, @Nullable String> row, List<String> columns) {
        List<String> tuple = new ArrayList<>();
        for (String column : columns) {
            String text = row.get(column);
            if (text != null) {
                tuple.add(text);
            }
        }
        return tuple;
    }
}
