package dev.migrationsafety.generation;

import dev.migrationsafety.data.Reach;
import dev.migrationsafety.generation.TableRules.Rule;
import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.value.Demand;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The two sides of a transition.
 *
 * @param tightening adds to the rules of the station what the next one demands
 * @param inside what should occur among the rows that the next station can store
 * @param beyond what should occur among those that it does not
 * @param reach whether values beyond are known
 */
record Border(Consumer<TableRules> tightening, List<Wish> inside, List<Wish> beyond, Reach reach) {
    static Border of(SqlTransition transition, ValuePools pools, long seed, List<String> literals) {
        if (transition instanceof SqlTransition.TypeChanged changed) {
            return type(changed.before(), changed.after(), pools, seed, literals);
        } else if (transition instanceof SqlTransition.LabelsRemoved removed) {
            return labels(removed);
        } else if (transition instanceof SqlTransition.NotNullAdded added) {
            return beyond(rules -> rules.notNull().add(added.column()), List.of(new Wish.Null(added.column())));
        } else if (transition instanceof SqlTransition.ForeignKeyAdded added) {
            return reference(added.key());
        } else if (transition instanceof SqlTransition.CheckAdded added) {
            Condition condition = Condition.parse(added.check().expression());
            return beyond(rules -> rules.checks().add(new Rule(added.check().name(), condition)), breaches(condition));
        } else if (transition instanceof SqlTransition.DomainCheckAdded added) {
            Condition condition =
                    Condition.parse(added.check()).over(added.before().name());
            String name = "domain " + added.before().type().name();
            return beyond(rules -> rules.checks().add(new Rule(name, condition)), breaches(condition));
        } else if (transition instanceof SqlTransition.KeyAdded added) {
            return LikenessBorder.of(added.key());
        } else if (transition instanceof SqlTransition.ExclusionAdded added) {
            return LikenessBorder.of(added.exclusion());
        } else if (transition instanceof SqlTransition.EqualityChanged changed) {
            return LikenessBorder.of(changed);
        } else if (transition instanceof SqlTransition.GeneratedAdded) {
            return nothing(Reach.NOTHING_BEYOND);
        }
        return nothing(transition instanceof SqlTransition.PartitionChanged ? Reach.BEYOND : Reach.UNKNOWN);
    }

    static Border beyond(Consumer<TableRules> tightening, List<Wish> beyond) {
        return new Border(tightening, List.of(), beyond, Reach.BEYOND);
    }

    static Border nothing(Reach reach) {
        return new Border(rules -> {}, List.of(), List.of(), reach);
    }

    private static Border labels(SqlTransition.LabelsRemoved removed) {
        List<String> rest = new ArrayList<>(removed.before().type().labels());
        rest.removeAll(removed.labels());
        String column = removed.before().name();
        List<Demand> each = removed.labels().stream()
                .map(label -> Demand.of(List.of(label)))
                .toList();
        return beyond(rules -> demand(rules, column, Demand.of(rest)), wishes(column, each));
    }

    /** Rows that refer to nothing; and if the reference must match in full, those that are null in part. */
    private static Border reference(ForeignKey key) {
        List<Wish> beyond = new ArrayList<>(List.of(new Wish.Orphan(key)));
        if (!key.matchFull() || key.columns().size() < 2) {
            return beyond(rules -> rules.references().add(key), beyond);
        }
        List<String> nulls = key.columns().stream()
                .map(column -> "(" + quoted(column) + " IS NULL)")
                .toList();
        List<String> filled = key.columns().stream()
                .map(column -> "(" + quoted(column) + " IS NOT NULL)")
                .toList();
        Condition whole =
                Condition.parse("((" + String.join(" AND ", nulls) + ") OR (" + String.join(" AND ", filled) + "))");
        for (int i = 0; i < key.columns().size(); i++) {
            Condition part = Condition.parse("(" + nulls.get(i) + " AND " + filled.get((i + 1) % filled.size()) + ")");
            part.ways(true).forEach(way -> beyond.add(new Wish.Way(part, way)));
        }
        return beyond(
                rules -> {
                    rules.references().add(key);
                    rules.checks().add(new Rule(key.name(), whole));
                },
                beyond);
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static Border type(Column before, Column after, ValuePools pools, long seed, List<String> literals) {
        TypeBorder border = TypeBorder.between(before.type(), after.type(), pools, seed);
        List<Wish> beyond = new ArrayList<>(wishes(before.name(), border.beyond()));
        beyond.addAll(wishes(before.name(), WrittenAs.between(before.type(), after.type(), literals)));
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
                beyond,
                beyond.isEmpty() ? border.reach() : Reach.BEYOND);
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
