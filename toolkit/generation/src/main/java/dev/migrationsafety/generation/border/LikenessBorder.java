package dev.migrationsafety.generation.border;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.rule.Variation;
import dev.migrationsafety.sql.schema.Collation;
import dev.migrationsafety.sql.schema.Exclusion;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.ArrayList;
import java.util.List;

/** The border of what lets no two rows agree: rows of equal values, and of values that may be taken for equal. */
final class LikenessBorder {
    private LikenessBorder() {}

    static Border of(Key key) {
        List<CoverageGoal> rest = within(key.predicate());
        List<CoverageGoal> beyond = new ArrayList<>();
        beyond.add(new CoverageGoal.Duplicate(key.columns(), List.of(), Variation.SAME, rest));
        if (!key.nullsDistinct()) {
            beyond.add(new CoverageGoal.Duplicate(key.columns(), key.columns(), Variation.NULL, rest));
        }
        return Border.beyond(rules -> rules.keys().add(key), beyond);
    }

    /** For a term over expressions it is unknown which rows agree; two that agree in all columns do. */
    static Border of(Exclusion exclusion) {
        List<String> differing = exclusion.terms().stream()
                .filter(term -> term.operator().endsWith(".<>)"))
                .map(term -> term.expression().replace("\"", ""))
                .toList();
        List<String> same = exclusion.columns().stream()
                .filter(column -> !differing.contains(column))
                .toList();
        List<CoverageGoal> rest = within(exclusion.predicate());
        List<CoverageGoal> beyond = new ArrayList<>();
        if (exclusion.isUniqueness()) {
            beyond.add(new CoverageGoal.Duplicate(same, same, Variation.CASE, rest));
        }
        beyond.add(new CoverageGoal.Duplicate(same, List.of(), Variation.SAME, rest));
        if (!exclusion.nullsDistinct()) {
            beyond.add(new CoverageGoal.Duplicate(same, same, Variation.NULL, rest));
        }
        Key apart = new Key(exclusion.name(), apart(exclusion), true, "");
        return Border.beyond(rules -> rules.keys().add(apart), beyond);
    }

    /** Columns that keep rows apart if they differ: those compared for equality, where there are such. */
    private static List<String> apart(Exclusion exclusion) {
        List<String> equal = exclusion.columns().stream()
                .filter(column -> exclusion.terms().stream()
                        .anyMatch(term -> term.operator().equals("=")
                                && term.expression().replace("\"", "").equals(column)))
                .toList();
        return equal.isEmpty() ? exclusion.columns() : equal;
    }

    static Border of(SqlTransition.EqualityChanged change) {
        boolean coarser = change.after()
                .collation()
                .map(Collation::definition)
                .map(definition -> definition.contains("deterministic = false"))
                .orElse(!change.keys().isEmpty()
                        && !change.before()
                                .type()
                                .name()
                                .equals(change.after().type().name()));
        List<CoverageGoal> beyond = new ArrayList<>();
        for (Key key : change.keys()) {
            for (Variation variation : coarser ? List.of(Variation.CASE, Variation.MARKS) : List.<Variation>of()) {
                beyond.add(new CoverageGoal.Duplicate(
                        key.columns(), List.of(change.before().name()), variation, within(key.predicate())));
            }
        }
        return beyond.isEmpty() ? Border.nothing(BorderReach.NOTHING_BEYOND) : Border.beyond(rules -> {}, beyond);
    }

    /** The rows of a partial index only. */
    private static List<CoverageGoal> within(String predicate) {
        if (predicate.isEmpty()) {
            return List.of();
        }
        Condition condition = Condition.parse(predicate);
        return condition.ways(true).stream()
                .limit(1)
                .<CoverageGoal>map(way -> new CoverageGoal.Way(condition, way))
                .toList();
    }
}
