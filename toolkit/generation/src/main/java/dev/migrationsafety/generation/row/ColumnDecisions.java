package dev.migrationsafety.generation.row;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.generation.rule.TableRules.Rule;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** What is decided about the columns of one row before values are chosen: by wishes, and by one way through each check. */
final class ColumnDecisions {
    private static final int NULL_SHARE = 4;

    private final TableRules rules;
    private final SplittableRandom random;
    private final Map<String, Boolean> nulls = new HashMap<>();
    private final Map<String, ValueConstraint> demands = new HashMap<>();
    private final Map<String, List<Atom>> relative = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> wished = new HashSet<>();

    ColumnDecisions(TableRules rules, List<CoverageGoal> wishes, int turn, boolean inOrder, SplittableRandom random) {
        this.rules = rules;
        this.random = random;
        Set<String> settled = new HashSet<>();
        for (CoverageGoal coverageGoal : wishes) {
            wish(coverageGoal).ifPresent(settled::add);
        }
        int place = 0;
        for (Rule rule : rules.checks()) {
            if (!settled.contains(rule.condition().toString()) && !rule.ways().isEmpty()) {
                int start =
                        inOrder ? turn + place++ : random.nextInt(rule.ways().size());
                choose(rule.ways(), start);
            }
        }
    }

    /** Takes over a wish; the condition that it settles, if any. */
    private Optional<String> wish(CoverageGoal coverageGoal) {
        if (coverageGoal instanceof CoverageGoal.Null isNull) {
            nulls.put(isNull.column(), true);
        } else if (coverageGoal instanceof CoverageGoal.Filled filled) {
            nulls.put(filled.column(), false);
        } else if (coverageGoal instanceof CoverageGoal.Left leave) {
            left.add(leave.column());
        } else if (coverageGoal instanceof CoverageGoal.Demanded demanded) {
            nulls.put(demanded.column(), false);
            demands.merge(demanded.column(), demanded.valueConstraint(), ValueConstraint::and);
            wished.add(demanded.column());
        } else if (coverageGoal instanceof CoverageGoal.Agreeing agreeing) {
            for (int i = 0; i < agreeing.columns().size(); i++) {
                String value = agreeing.values().get(i);
                wish(new CoverageGoal.Demanded(agreeing.columns().get(i), ValueConstraint.of(List.of(value))));
            }
        } else if (coverageGoal instanceof CoverageGoal.Way way) {
            way.atoms().forEach(this::take);
            if (way.atoms().stream().allMatch(Atom.Nullness.class::isInstance)) {
                // No rule says how: chance has to find it, for keys too.
                wished.addAll(way.condition().columns());
            }
            return Optional.of(way.condition().toString());
        } else {
            coverageGoal.columns().forEach(column -> nulls.put(column, false));
        }
        return Optional.empty();
    }

    private void choose(List<List<Atom>> ways, int start) {
        for (int i = 0; i < ways.size(); i++) {
            List<Atom> way = ways.get(Math.floorMod(start + i, ways.size()));
            if (i == ways.size() - 1 || way.stream().allMatch(this::isPossible)) {
                way.forEach(this::take);
                return;
            }
        }
    }

    private boolean isPossible(Atom atom) {
        if (atom instanceof Atom.Nullness nullness) {
            Boolean decided = nulls.get(atom.column());
            return decided == null
                    ? !nullness.isNull() || rules.isNullable(atom.column())
                    : decided == nullness.isNull();
        }
        Column column = rules.columns().get(atom.column());
        if (column == null || !isAbsolute(atom)) {
            return true;
        }
        ValueConstraint joined = valueConstraint(column.name())
                .and(rules.valueConstraint(column.name()))
                .and(ValueConstraint.of(column.type(), List.of(atom), name -> Value.UNKNOWN));
        return !joined.isContradiction();
    }

    private void take(Atom atom) {
        Column column = rules.columns().get(atom.column());
        if (column == null) {
            return;
        }
        if (atom instanceof Atom.Nullness nullness) {
            nulls.putIfAbsent(atom.column(), nullness.isNull());
        } else if (isAbsolute(atom)) {
            demands.merge(
                    atom.column(),
                    ValueConstraint.of(column.type(), List.of(atom), name -> Value.UNKNOWN),
                    ValueConstraint::and);
        } else {
            relative.computeIfAbsent(atom.column(), name -> new ArrayList<>()).add(atom);
        }
    }

    private static boolean isAbsolute(Atom atom) {
        return !(atom instanceof Atom.Compared compared)
                || compared.other().columns().isEmpty();
    }

    /** Whether a column is to be null: decided, or by chance. */
    boolean isNull(String column) {
        if (!rules.isNullable(column)) {
            return false;
        }
        return nulls.computeIfAbsent(column, name -> random.nextInt(NULL_SHARE) == 0);
    }

    /** Whether a column was decided to be filled. */
    boolean mustBeFilled(String column) {
        return Boolean.FALSE.equals(nulls.get(column));
    }

    boolean isLeft(String column) {
        return left.contains(column);
    }

    /** Whether a wish demands a certain value. */
    boolean isWished(String column) {
        return wished.contains(column);
    }

    /** What is demanded of a column whatever the others hold. */
    ValueConstraint valueConstraint(String column) {
        return demands.getOrDefault(column, ValueConstraint.NONE);
    }

    /** Comparisons of a column with others. */
    List<Atom> relative(String column) {
        return relative.getOrDefault(column, List.of());
    }
}
