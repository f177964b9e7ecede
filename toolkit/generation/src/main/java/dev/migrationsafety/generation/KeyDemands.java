package dev.migrationsafety.generation;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.Value;
import dev.migrationsafety.generation.value.Demand;
import dev.migrationsafety.generation.value.Measure;
import dev.migrationsafety.generation.value.Texts;
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
record KeyDemands(Map<String, Demand> demands, List<Wish> wishes) {
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
        Map<String, Demand> demands = new TreeMap<>();
        List<Wish> wishes = new ArrayList<>();
        for (Column key : table.columns()) {
            for (Place place : chain(new Place(table.name(), key.name()), referring)) {
                Table other = relations.find(place.table()).orElseThrow();
                other.column(place.column()).ifPresent(column -> {
                    add(demands, key, narrower(key, column));
                    conditions(key, other, column).forEach(demand -> wishes.addAll(wishes(key, demand)));
                });
            }
        }
        return new KeyDemands(demands, wishes);
    }

    /** Other columns may take more, so only some keys are to be like that. */
    private static List<Wish> wishes(Column key, Demand demand) {
        List<Demand> each = demand.oneOf()
                .map(values -> values.stream()
                        .map(value -> Demand.of(List.of(value)))
                        .limit(MOST_VALUES)
                        .toList())
                .orElseGet(() ->
                        demand.equals(Demand.NONE) ? List.of() : Collections.nCopies(FITTING, positive(key, demand)));
        return each.stream()
                .<Wish>map(wanted -> new Wish.Demanded(key.name(), wanted))
                .toList();
    }

    /** Numbers from one on, as keys are, where the demand allows some. */
    private static Demand positive(Column key, Demand demand) {
        return Measure.of(key.type())
                .filter(measure -> !measure.isMoment())
                .map(measure -> demand.and(Demand.between(BigDecimal.ONE, measure.high())))
                .filter(joined -> !joined.isContradiction())
                .orElse(demand);
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
    private static void add(Map<String, Demand> demands, Column key, Demand demand) {
        Demand joined = demands.getOrDefault(key.name(), Demand.NONE).and(demand);
        if (!joined.equals(Demand.NONE) && !joined.isContradiction()) {
            demands.put(key.name(), joined);
        }
    }

    private static Demand narrower(Column key, Column referring) {
        Optional<Measure> own = Measure.of(key.type());
        Optional<Measure> theirs = Measure.of(referring.type());
        if (own.isPresent() && theirs.isPresent()) {
            return theirs.get().high().compareTo(own.get().high()) < 0
                    ? Demand.between(theirs.get().low(), theirs.get().high())
                    : Demand.NONE;
        }
        boolean texts = Texts.isText(key.type()) && Texts.isText(referring.type());
        int most = texts ? Texts.mostCharacters(referring.type()) : 0;
        return texts && most < Texts.mostCharacters(key.type()) ? Demand.sized(0, most) : Demand.NONE;
    }

    /** What conditions on the referring column alone demand, where there is one way to meet them. */
    private static List<Demand> conditions(Column key, Table table, Column referring) {
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
        List<Demand> demands = new ArrayList<>();
        for (Condition condition : new HashSet<>(conditions)) {
            List<List<Atom>> ways = condition.ways(true);
            if (ways.size() == 1 && condition.columns().equals(Set.of(referring.name()))) {
                demands.add(Demand.of(key.type(), ways.get(0), name -> Value.UNKNOWN));
            }
        }
        return demands;
    }
}
