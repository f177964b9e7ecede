package dev.migrationsafety.generation;

import dev.migrationsafety.generation.TableRules.Rule;
import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.value.Demand;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The two sides of a transition.
 *
 * @param tightening adds to the rules of the station what the next one demands
 * @param inside what should occur among the rows that the next station holds
 * @param beyond what should occur among those that it does not
 */
record Border(Consumer<TableRules> tightening, List<Wish> inside, List<Wish> beyond) {
    static Border of(Transition transition, ValuePools pools, long seed) {
        if (transition instanceof Transition.TypeChanged changed) {
            return type(changed.before(), changed.after(), pools, seed);
        } else if (transition instanceof Transition.LabelsRemoved removed) {
            List<String> rest = new ArrayList<>(removed.before().type().labels());
            rest.removeAll(removed.labels());
            String column = removed.before().name();
            return new Border(
                    rules -> demand(rules, column, Demand.of(rest)),
                    List.of(),
                    wishes(
                            column,
                            removed.labels().stream()
                                    .map(label -> Demand.of(List.of(label)))
                                    .toList()));
        } else if (transition instanceof Transition.NotNullAdded added) {
            return new Border(
                    rules -> rules.notNull().add(added.column()), List.of(), List.of(new Wish.Null(added.column())));
        } else if (transition instanceof Transition.KeyAdded added) {
            return new Border(
                    rules -> rules.keys().add(added.key()), List.of(), List.of(new Wish.Duplicate(added.key())));
        } else if (transition instanceof Transition.ForeignKeyAdded added) {
            return new Border(
                    rules -> rules.references().add(added.key()), List.of(), List.of(new Wish.Orphan(added.key())));
        }
        Transition.CheckAdded added = (Transition.CheckAdded) transition;
        Condition condition = Condition.parse(added.check().expression());
        return new Border(
                rules -> rules.checks().add(new Rule(added.check().name(), condition)), List.of(), breaches(condition));
    }

    private static Border type(Column before, Column after, ValuePools pools, long seed) {
        TypeBorder border = TypeBorder.between(before.type(), after.type(), pools, seed);
        List<Wish> beyond = new ArrayList<>(wishes(before.name(), border.beyond()));
        List<Rule> rules = new ArrayList<>();
        DataType type = after.type();
        for (String check : type.checks()) {
            if (!before.type().checks().contains(check)) {
                Condition condition = Condition.parse(check).over(before.name());
                rules.add(new Rule("domain " + type.name(), condition));
                beyond.addAll(breaches(condition));
            }
        }
        return new Border(
                tightened -> {
                    demand(tightened, before.name(), border.holdable());
                    tightened.checks().addAll(rules);
                },
                wishes(before.name(), border.inside()),
                beyond);
    }

    private static void demand(TableRules rules, String column, Demand demand) {
        rules.demands().merge(column, demand, Demand::and);
    }

    private static List<Wish> wishes(String column, List<Demand> demands) {
        return demands.stream()
                .<Wish>map(demand -> new Wish.Demanded(column, demand))
                .toList();
    }

    /** The ways to break a condition; a null breaks none, so each column in a way is filled unless it must be null. */
    private static List<Wish> breaches(Condition condition) {
        List<Wish> breaches = new ArrayList<>();
        for (List<Atom> way : condition.ways(false)) {
            List<Atom> atoms = new ArrayList<>(way);
            for (Atom atom : way) {
                if (!(atom instanceof Atom.Nullness)) {
                    atoms.add(new Atom.Nullness(atom.column(), false));
                }
            }
            breaches.add(new Wish.Way(condition.negated(), atoms));
        }
        return breaches;
    }
}
