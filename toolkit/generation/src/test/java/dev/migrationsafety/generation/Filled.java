package dev.migrationsafety.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generated rows with the questions that tests ask of them. */
public final class Filled {
    private final Relations relations;
    private final ExistingRecords existing;
    public final NewRecords result;

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

    public static Filled of(
            int rows,
            List<? extends Transition> transitions,
            Map<ContainerName, Records> existing,
            TableBuilder... tables) {
        Schema schema = schema(Stream.of(tables).map(TableBuilder::build).toList());
        List<ContainerName> names = schema.roots().stream().map(Container::name).toList();
        return of(new GenerationRequest(schema, names, transitions, existing, rows, 4711, 0));
    }

    static Filled of(GenerationRequest request) {
        Relations relations = Relations.of(request.schema()).with(request.references());
        return new Filled(relations, request.existing(), new SchemaRowGenerator().generate(request));
    }

    /** A schema of some tables. */
    static Schema schema(List<Table> tables) {
        return Schema.of(new SchemaSnapshot(List.of()), tables);
    }

    static Map<ContainerName, Records> existing(String table, List<String> columns, List<List<String>> rows) {
        ContainerName name = TableBuilder.named(table);
        List<DataRecord> all = new ArrayList<>();
        for (List<String> values : rows) {
            TreeMap<String, @Nullable String> row = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), values.get(i));
            }
            all.add(new DataRecord(NewRecord.ofTexts(name, row).values()));
        }
        return Map.of(name, new Records(name, List.of(), FieldPath.all(columns), all));
    }

    /** The rows of a table, as texts by column. */
    public List<SortedMap<String, @Nullable String>> rows(String table) {
        return rows(TableBuilder.named(table));
    }

    private List<SortedMap<String, @Nullable String>> rows(ContainerName table) {
        return result.of(table).stream().map(Filled::texts).toList();
    }

    /** The texts of a row by column; without those that are left to their defaults. */
    static SortedMap<String, @Nullable String> texts(NewRecord row) {
        SortedMap<String, @Nullable String> texts = new TreeMap<>();
        row.values().forEach((field, value) -> texts.put(field.name(), value.text()));
        return texts;
    }

    /** The values of a column in the rows that write it, null as the word NULL. */
    public List<String> values(String table, String column) {
        return rows(table).stream()
                .filter(row -> row.containsKey(column))
                .map(row -> {
                    String text = row.get(column);
                    return text == null ? "NULL" : text;
                })
                .toList();
    }

    /** Keys hold, references find their rows above (or themselves), and understood checks are not broken. */
    public Filled verify() {
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
            read(table.name(), key.columns(), seen);
            for (SortedMap<String, @Nullable String> row : rows(table.name())) {
                List<String> tuple = tuple(row, key.columns());
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
            for (SortedMap<String, @Nullable String> row : rows(table.name())) {
                assertThat(condition.isBrokenBy(name -> value(table, row, name)))
                        .as("%s by %s", condition, row)
                        .isFalse();
            }
        }
    }

    private static Value value(Table table, Map<String, @Nullable String> row, String name) {
        return table.column(name)
                .filter(column -> row.containsKey(name))
                .map(column -> Value.of(column.type(), row.get(name)))
                .orElse(Value.UNKNOWN);
    }

    private void verifyReference(Table table, ForeignKey reference) {
        Set<List<String>> known = new HashSet<>();
        read(reference.target(), reference.targetColumns(), known);
        if (reference.deferrable()) {
            rows(reference.target()).forEach(row -> known.add(tuple(row, reference.targetColumns())));
        }
        for (NewRecord row : result.records()) {
            if (row.container().equals(reference.target())) {
                known.add(tuple(texts(row), reference.targetColumns()));
            }
            List<String> tuple = tuple(texts(row), reference.columns());
            if (row.container().equals(table.name())
                    && tuple.size() == reference.columns().size()) {
                assertThat(known).as("%s of %s", reference.name(), row).contains(tuple);
            }
        }
    }

    private void read(ContainerName table, List<String> columns, Set<List<String>> known) {
        existing.read(
                table,
                FieldPath.all(columns),
                values -> known.add(values.stream()
                        .map(value -> Objects.requireNonNull(value).text())
                        .map(Objects::requireNonNull)
                        .toList()));
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
