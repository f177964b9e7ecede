package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.preparation.filling.VersionRows;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold while rows shrink: references lead to rows, and only values change that nothing else depends on. */
final class ShrinkingRules {
    private static final List<String> TEXTS = List.of("text", "character varying");
    private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric");

    private record Place(ContainerName table, List<FieldPath> columns) {}

    private final Relations relations;
    private final List<Reference> references;
    private final Map<ContainerName, Records> existing;

    private ShrinkingRules(Relations relations, List<Reference> references, Map<ContainerName, Records> existing) {
        this.relations = relations;
        this.references = List.copyOf(references);
        this.existing = existing;
    }

    static ShrinkingRules of(VersionRows station) {
        return new ShrinkingRules(Relations.of(station.schema()), station.references(), station.existing());
    }

    /** The rows whose references lead to rows that are there, or would be null. */
    List<NewRecord> closed(List<NewRecord> rows) {
        List<NewRecord> kept = rows;
        while (true) {
            Map<Place, Set<List<String>>> known = new HashMap<>();
            List<NewRecord> present = kept;
            List<NewRecord> next =
                    kept.stream().filter(row -> leads(row, present, known)).toList();
            if (next.size() == kept.size()) {
                return next;
            }
            kept = next;
        }
    }

    private boolean leads(NewRecord row, List<NewRecord> rows, Map<Place, Set<List<String>>> known) {
        for (Reference reference : references) {
            if (!reference.container().equals(row.container())) {
                continue;
            }
            Optional<List<String>> values = tuple(reference.fields(), row::text);
            Place place = new Place(relations.root(reference.target()), reference.targetFields());
            if (values.isPresent()
                    && !known.computeIfAbsent(place, key -> tuples(key, rows)).contains(values.get())) {
                return false;
            }
        }
        return true;
    }

    private Set<List<String>> tuples(Place place, List<NewRecord> rows) {
        Set<List<String>> tuples = new HashSet<>();
        Records there = existing.get(place.table());
        for (DataRecord row : there == null ? List.<DataRecord>of() : there.records()) {
            tuple(place.columns(), row::text).ifPresent(tuples::add);
        }
        for (NewRecord row : rows) {
            if (row.container().equals(place.table())) {
                tuple(place.columns(), row::text).ifPresent(tuples::add);
            }
        }
        return tuples;
    }

    private static Optional<List<String>> tuple(List<FieldPath> columns, Function<FieldPath, @Nullable String> values) {
        List<String> tuple = new ArrayList<>();
        for (FieldPath column : columns) {
            String text = values.apply(column);
            if (text == null) {
                return Optional.empty();
            }
            tuple.add(text);
        }
        return Optional.of(tuple);
    }

    /** The values simpler than one, the simplest first; none if something depends on the column. */
    Iterator<@Nullable String> simpler(ContainerName name, String column, @Nullable String value) {
        List<@Nullable String> simpler = new ArrayList<>();
        Optional<Table> table = relations.find(name);
        Optional<Column> found = table.flatMap(each -> each.column(column));
        if (value != null && found.isPresent() && isFree(table.get(), column)) {
            if (found.get().nullable() && found.get().type().nullable()) {
                simpler.add(null);
            }
            String base = found.get().type().base();
            if (found.get().type().checks().isEmpty() && value.length() > 1) {
                if (TEXTS.contains(base)) {
                    simpler.add("a");
                } else if (NUMBERS.contains(base)) {
                    simpler.add("0");
                }
            }
        }
        return simpler.iterator();
    }

    private boolean isFree(Table table, String column) {
        Pattern word = Pattern.compile("(?<![\\w])" + Pattern.quote(column) + "(?![\\w])");
        FieldPath field = FieldPath.of(column);
        return table.primaryKey().map(Key::columns).stream().noneMatch(columns -> columns.contains(column))
                && table.uniqueKeys().stream().noneMatch(key -> key.columns().contains(column))
                && references.stream()
                        .filter(reference -> reference.container().equals(table.name()))
                        .noneMatch(reference -> reference.fields().contains(field))
                && table.checks().stream()
                        .noneMatch(check -> word.matcher(check.expression()).find())
                && !table.partitionColumns().contains(column)
                && references.stream()
                        .filter(reference -> relations.root(reference.target()).equals(table.name()))
                        .noneMatch(reference -> reference.targetFields().contains(field));
    }

    /** How far a value is from the simplest. */
    static long weight(@Nullable String value) {
        return value == null ? 0 : 1L + value.length();
    }
}
