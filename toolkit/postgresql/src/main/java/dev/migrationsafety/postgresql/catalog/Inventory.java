package dev.migrationsafety.postgresql.catalog;

import dev.migrationsafety.postgresql.query.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The relations and columns of a catalog by their numbers, so that queries need not join their names to every row. */
public final class Inventory {
    /** A table, view or sequence. */
    public record Relation(String schema, String name, String owner) {}

    private static final Relation UNKNOWN = new Relation("", "", "");
    /** smallint, integer and bigint. */
    private static final Set<Long> WHOLE_NUMBERS = Set.of(21L, 23L, 20L);

    private static final NavigableMap<Integer, String> NONE = Collections.unmodifiableNavigableMap(new TreeMap<>());

    private final Map<Long, Relation> relations = new HashMap<>();
    private final Map<Long, NavigableMap<Integer, String>> columns = new HashMap<>();
    private final Map<Long, List<CatalogRow>> ownedSequences = new HashMap<>();
    private final Map<Long, Set<String>> wholeNumbers = new HashMap<>();
    private final FormerNames formerNames = new FormerNames();

    /** Takes down the relations of some queries, the columns, the constraints and the sequences of a catalog. */
    public Inventory(
            List<CatalogRow> relationRows,
            List<CatalogRow> columnRows,
            List<CatalogRow> constraintRows,
            List<CatalogRow> sequenceRows) {
        relationRows.forEach(this::add);
        sequenceRows.forEach(this::add);
        for (CatalogRow row : columnRows) {
            columns.computeIfAbsent(row.number("_table"), key -> new TreeMap<>())
                    .put((int) row.number("_sub"), row.text("_part"));
            if (WHOLE_NUMBERS.contains(row.number("_type"))) {
                wholeNumbers
                        .computeIfAbsent(row.number("_table"), key -> new HashSet<>())
                        .add(row.text("_part"));
            }
        }
        for (CatalogRow row : sequenceRows) {
            ownedSequences
                    .computeIfAbsent(row.number("_table"), key -> new ArrayList<>())
                    .add(row);
            if (row.number("_of_column") > 0) {
                formerNames.addSequence(row, columns(row.number("_table"), row.numbers("_columns")));
            }
        }
        constraintRows.forEach(
                row -> formerNames.addConstraint(row, columns(row.number("_table"), row.numbers("_columns"))));
    }

    private void add(CatalogRow row) {
        relations.put(row.number("_id"), new Relation(row.text("_schema"), row.text("_name"), row.text("owner")));
    }

    /** Whether the relation is one of the schema; temporary and system tables are none. */
    public boolean knows(long id) {
        return relations.containsKey(id);
    }

    public Relation relation(long id) {
        return relations.getOrDefault(id, UNKNOWN);
    }

    public List<String> name(long id) {
        Relation relation = relation(id);
        return List.of(relation.schema(), relation.name());
    }

    /** The names of columns of a table or an index by their numbers; empty for an expression. */
    public List<String> columns(long relation, List<Integer> numbers) {
        Map<Integer, String> names = all(relation);
        return numbers.stream().map(number -> names.getOrDefault(number, "")).toList();
    }

    /** All columns in the order of their numbers. */
    public List<String> columns(long relation) {
        return List.copyOf(all(relation).values());
    }

    /** The columns of a table whose type is smallint, integer or bigint. */
    public Set<String> wholeNumbers(long table) {
        return wholeNumbers.getOrDefault(table, Set.of());
    }

    /** The place of a column among those that its table still has, from 1. */
    public int position(long relation, int number) {
        return all(relation).headMap(number, true).size();
    }

    private NavigableMap<Integer, String> all(long relation) {
        return columns.getOrDefault(relation, NONE);
    }

    /** Whether the server would have given this name to a part of a table, under its name or one that it had before. */
    public boolean isGenerated(String name, long table, List<String> columns, String label) {
        return GeneratedName.matches(name, relation(table).name(), columns, label)
                || formerNames.of(table).stream()
                        .anyMatch(former -> GeneratedName.matches(name, former, columns, label));
    }

    /** Whether a default takes its values from the sequence that belongs to its column, under a name that the server gave. */
    public boolean takesOwnSequence(long table, int column, String expression) {
        return ownedSequences.getOrDefault(table, List.of()).stream()
                .filter(sequence -> sequence.number("_of_column") == column)
                .filter(sequence -> expression.equals("nextval("
                        + SqlText.literal(sequence.text("_reference")).trim() + "::regclass)"))
                .anyMatch(
                        sequence -> isGenerated(sequence.text("_name"), table, columns(table, List.of(column)), "seq"));
    }
}
