package dev.migrationsafety.generation;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the columns that refer to a table demand of its keys, along the whole chain of references: a value that one of them
 * cannot hold would leave tables without rows.
 *
 * @param demands what the types of those columns hold, by column of the table
 * @param wishes values that meet the checks of one of those columns
 */
record KeyDemands(Map<String, ValueConstraint> demands, List<CoverageGoal> wishes) {
    private static final int MOST_VALUES = 12;
    private static final int FITTING = 4;

    private record Place(ContainerName table, String column) {}

    KeyDemands {
        demands = Map.copyOf(demands);
        wishes = List.copyOf(wishes);
    }

    /** Those of a table, by the references that there are and those that the step ahead adds. */
    static KeyDemands of(Table table, Relations relations, List<Transition> transitions) {
        Map<Place, List<Place>> referring = referring(relations, transitions);
        Map<String, ValueConstraint> demands = new TreeMap<>();
        List<CoverageGoal> wishes = new ArrayList<>();
        for (Column key : table.columns()) {
            for (Place place : chain(new Place(table.name(), key.name()), referring)) {
                Table other = relations.find(place.table()).orElseThrow();
                other.column(place.column()).ifPresent(column -> {
                    add(demands, key, narrower(key, column));
                    conditions(key, other, column)
                            .forEach(valueConstraint -> wishes.addAll(wishes(key, valueConstraint)));
                });
            }
        }
        return new KeyDemands(demands, wishes);
    }

    /** Other columns may take more, so only some keys are to be like that. */
    private static List<CoverageGoal> wishes(Column key, ValueConstraint valueConstraint) {
        List<ValueConstraint> each = valueConstraint
                .oneOf()
                .map(values -> values.stream()
                        .map(value -> ValueConstraint.of(List.of(value)))
                        .limit(MOST_VALUES)
                        .toList())
                .orElseGet(() -> valueConstraint.equals(ValueConstraint.NONE)
                        ? List.of()
                        : Collections.nCopies(FITTING, positive(key, valueConstraint)));
        return each.stream()
                .<CoverageGoal>map(wanted -> new CoverageGoal.Demanded(key.name(), wanted))
                .toList();
    }

    /** Numbers from one on, as keys are, where the demand allows some. */
    private static ValueConstraint positive(Column key, ValueConstraint valueConstraint) {
        return Measure.of(key.type())
                .filter(measure -> !measure.isMoment())
                .map(measure -> valueConstraint.and(ValueConstraint.between(BigDecimal.ONE, measure.high())))
                .filter(joined -> !joined.isContradiction())
                .orElse(valueConstraint);
    }

    /** The columns that refer to a column, by the table through which its rows are written. */
    private static Map<Place, List<Place>> referring(Relations relations, List<Transition> transitions) {
        List<ForeignKey> references = new ArrayList<>();
        relations.tables().forEach(table -> references.addAll(table.foreignKeys()));
        for (Transition transition : transitions) {
            if (transition instanceof SqlTransition.ForeignKeyAdded added) {
                references.add(added.key());
            }
        }
        Map<Place, List<Place>> referring = new HashMap<>();
        for (ForeignKey reference : references) {
            for (int i = 0; i < reference.columns().size(); i++) {
                Place target = new Place(
                        relations.root(reference.target()),
                        reference.targetColumns().get(i));
                Place source = new Place(
                        relations.root(reference.table()), reference.columns().get(i));
                if (relations.find(source.table()).isPresent()) {
                    referring
                            .computeIfAbsent(target, place -> new ArrayList<>())
                            .add(source);
                }
            }
        }
        return referring;
    }

    private static Set<Place> chain(Place key, Map<Place, List<Place>> referring) {
        Set<Place> found = new LinkedHashSet<>();
        Deque<Place> open = new ArrayDeque<>(List.of(key));
        while (!open.isEmpty()) {
            for (Place next : referring.getOrDefault(open.remove(), List.of())) {
                if (!next.equals(key) && found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /** A demand that contradicts another one is left out: no key at all would be worse. */
    private static void add(Map<String, ValueConstraint> demands, Column key, ValueConstraint valueConstraint) {
        ValueConstraint joined =
                demands.getOrDefault(key.name(), ValueConstraint.NONE).and(valueConstraint);
        if (!joined.equals(ValueConstraint.NONE) && !joined.isContradiction()) {
            demands.put(key.name(), joined);
        }
    }

    /** What the type of another column, which takes the values of a key, demands of them. */
    static ValueConstraint narrower(Column key, Column referring) {
        Optional<Measure> own = Measure.of(key.type());
        Optional<Measure> theirs = Measure.of(referring.type());
        if (own.isPresent() && theirs.isPresent()) {
            return theirs.get().high().compareTo(own.get().high()) < 0
                    ? ValueConstraint.between(theirs.get().low(), theirs.get().high())
                    : ValueConstraint.NONE;
        }
        boolean texts = Texts.isText(key.type()) && Texts.isText(referring.type());
        int most = texts ? Texts.mostCharacters(referring.type()) : 0;
        return texts && most < Texts.mostCharacters(key.type()) ? ValueConstraint.sized(0, most) : ValueConstraint.NONE;
    }

    /** What conditions on the referring column alone demand, where there is one way to meet them. */
    static List<ValueConstraint> conditions(Column key, Table table, Column referring) {
        List<Condition> conditions = new ArrayList<>();
        for (String check : referring.type().checks()) {
            if (!key.type().checks().contains(check)) {
                conditions.add(Condition.parse(check).over(referring.name()));
            }
        }
        for (Check check : table.checks()) {
            if (check.columns().size() < 2 && check.expression().contains(referring.name())) {
                conditions.add(Condition.parse(check.expression()));
            }
        }
        List<ValueConstraint> demands = new ArrayList<>();
        for (Condition condition : new HashSet<>(conditions)) {
            List<List<Atom>> ways = condition.ways(true);
            if (ways.size() == 1 && condition.columns().equals(Set.of(referring.name()))) {
                demands.add(ValueConstraint.of(key.type(), ways.get(0), name -> Value.UNKNOWN));
            }
        }
        return demands;
    }
}
