package dev.migrationsafety.generation.border;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.generation.rule.TableRules.Rule;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
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
 * @param borderReach whether values beyond are known
 */
public record Border(
        Consumer<TableRules> tightening,
        List<CoverageGoal> inside,
        List<CoverageGoal> beyond,
        BorderReach borderReach) {
    public static Border of(SqlTransition transition, ValuePools pools, long seed, List<String> literals) {
        if (transition instanceof SqlTransition.TypeChanged changed) {
            return type(changed.before(), changed.after(), pools, seed, literals);
        } else if (transition instanceof SqlTransition.LabelsRemoved removed) {
            return labels(removed);
        } else if (transition instanceof SqlTransition.NotNullAdded added) {
            return beyond(rules -> rules.notNull().add(added.column()), List.of(new CoverageGoal.Null(added.column())));
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
            return nothing(BorderReach.NOTHING_BEYOND);
        }
        return nothing(transition instanceof SqlTransition.PartitionChanged ? BorderReach.BEYOND : BorderReach.UNKNOWN);
    }

    static Border beyond(Consumer<TableRules> tightening, List<CoverageGoal> beyond) {
        return new Border(tightening, List.of(), beyond, BorderReach.BEYOND);
    }

    static Border nothing(BorderReach borderReach) {
        return new Border(rules -> {}, List.of(), List.of(), borderReach);
    }

    private static Border labels(SqlTransition.LabelsRemoved removed) {
        List<String> rest = new ArrayList<>(removed.before().type().labels());
        rest.removeAll(removed.labels());
        String column = removed.before().name();
        List<ValueConstraint> each = removed.labels().stream()
                .map(label -> ValueConstraint.of(List.of(label)))
                .toList();
        return beyond(rules -> demand(rules, column, ValueConstraint.of(rest)), wishes(column, each));
    }

    /** Rows that refer to nothing; and if the reference must match in full, those that are null in part. */
    private static Border reference(ForeignKey key) {
        List<CoverageGoal> beyond = new ArrayList<>(List.of(new CoverageGoal.Orphan(key)));
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
            part.ways(true).forEach(way -> beyond.add(new CoverageGoal.Way(part, way)));
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
        List<CoverageGoal> beyond = new ArrayList<>(wishes(before.name(), border.beyond()));
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
                beyond.isEmpty() ? border.borderReach() : BorderReach.BEYOND);
    }

    private static void demand(TableRules rules, String column, ValueConstraint valueConstraint) {
        rules.demands().merge(column, valueConstraint, ValueConstraint::and);
    }

    private static List<CoverageGoal> wishes(String column, List<ValueConstraint> demands) {
        return demands.stream()
                .<CoverageGoal>map(valueConstraint -> new CoverageGoal.Demanded(column, valueConstraint))
                .toList();
    }

    /** The ways to break a condition; a null breaks none, so each column in a way is filled unless it must be null. */
    private static List<CoverageGoal> breaches(Condition condition) {
        List<CoverageGoal> breaches = new ArrayList<>();
        for (List<Atom> way : condition.ways(false)) {
            List<Atom> atoms = new ArrayList<>(way);
            for (Atom atom : way) {
                if (!(atom instanceof Atom.Nullness)) {
                    atoms.add(new Atom.Nullness(atom.column(), false));
                }
            }
            breaches.add(new CoverageGoal.Way(condition.negated(), atoms));
        }
        return breaches;
    }
}
