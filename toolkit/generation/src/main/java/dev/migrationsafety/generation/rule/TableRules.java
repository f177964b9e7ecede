package dev.migrationsafety.generation.rule;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rows of a table must respect, at the station itself or, tightened, at the next one too.
 *
 * @param table the table
 * @param columns the columns that are written, by name in their order
 * @param demands demands on single columns beyond the conditions
 * @param notNull columns that must be filled
 * @param keys unique keys
 * @param references foreign keys, those of most columns first
 * @param checks named conditions, checks of domains and routes to partitions among them
 */
public record TableRules(
        Table table,
        Map<String, Column> columns,
        Map<String, ValueConstraint> demands,
        Set<String> notNull,
        List<Key> keys,
        List<ForeignKey> references,
        List<Rule> checks) {
    /**
     * A condition with its name for messages.
     *
     * @param ways the ways in which it can hold
     */
    public record Rule(String name, Condition condition, List<List<Atom>> ways) {
        public Rule(String name, Condition condition) {
            this(name, condition, condition.ways(true));
        }
    }

    /**
     * What the table itself demands.
     *
     * @param demands what the columns that refer to it demand of its keys
     */
    public static TableRules of(Table table, Relations relations, Map<String, ValueConstraint> demands) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Set<String> notNull = new TreeSet<>();
        List<Rule> rules = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.source() != Source.GENERATED) {
                columns.put(column.name(), column);
                if (!column.nullable() || !column.type().nullable()) {
                    notNull.add(column.name());
                }
                for (String check : column.type().checks()) {
                    rules.add(new Rule(
                            "domain " + column.type().name(),
                            Condition.parse(check).over(column.name())));
                }
            }
        }
        for (Check check : table.checks()) {
            rules.add(new Rule(check.name(), Condition.parse(check.expression())));
        }
        if (table.partitioned()) {
            new PartitionRoutes(relations).of(table).ifPresent(route -> rules.add(new Rule("partitions", route)));
        }
        List<Key> keys = new ArrayList<>();
        table.primaryKey().ifPresent(keys::add);
        keys.addAll(table.uniqueKeys());
        table.primaryKey().ifPresent(key -> notNull.addAll(key.columns()));
        return new TableRules(
                table, columns, new TreeMap<>(demands), notNull, keys, widestFirst(table.foreignKeys()), rules);
    }

    /** A copy that can be tightened. */
    public TableRules copy() {
        return new TableRules(
                table,
                columns,
                new TreeMap<>(demands),
                new TreeSet<>(notNull),
                new ArrayList<>(keys),
                new ArrayList<>(references),
                new ArrayList<>(checks));
    }

    /** The same with the references in their order again. */
    public TableRules widest() {
        return new TableRules(table, columns, demands, notNull, keys, widestFirst(references), checks);
    }

    private static List<ForeignKey> widestFirst(List<ForeignKey> references) {
        return new ArrayList<>(references.stream()
                .sorted((left, right) ->
                        Integer.compare(right.columns().size(), left.columns().size()))
                .toList());
    }

    public boolean isNullable(String column) {
        return !notNull.contains(column);
    }

    public ValueConstraint valueConstraint(String column) {
        return demands.getOrDefault(column, ValueConstraint.NONE);
    }

    /** The values wanted for a column by everything that concerns it alone. */
    public WantedValues wantedValues(Column column) {
        List<Condition> alone = new ArrayList<>();
        ValueConstraint valueConstraint = valueConstraint(column.name());
        for (Rule rule : checks) {
            if (rule.condition().columns().equals(Set.of(column.name()))) {
                alone.add(rule.condition());
            }
            if (rule.ways().size() == 1) {
                List<Atom> always = rule.ways().get(0).stream()
                        .filter(atom -> atom.column().equals(column.name()))
                        .toList();
                valueConstraint =
                        valueConstraint.and(ValueConstraint.of(column.type(), always, other -> Value.UNKNOWN));
            }
        }
        return new WantedValues(
                column.type(),
                column.name(),
                valueConstraint,
                alone,
                column.defaultExpression().orElse(""));
    }
}
