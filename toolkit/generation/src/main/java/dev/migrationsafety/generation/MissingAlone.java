package dev.migrationsafety.generation;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Set;

/**
 * Rows in which one column that the step ahead names is null, and nothing else is: a step that treats such rows may run
 * into triggers or conditions that want the rest filled.
 */
final class MissingAlone {
    private static final int MOST = 6;

    private MissingAlone() {}

    /** A wish for each of the first nullable columns among those that are named. */
    static List<CoverageGoal> wishes(TableRules rules, Set<FieldPath> named) {
        List<String> nullable =
                rules.columns().keySet().stream().filter(rules::isNullable).toList();
        return nullable.size() < 2
                ? List.of()
                : nullable.stream()
                        .filter(column -> named.contains(FieldPath.of(column)))
                        .limit(MOST)
                        .map(column -> alone(column, nullable))
                        .toList();
    }

    private static CoverageGoal alone(String missing, List<String> nullable) {
        return new CoverageGoal.Way(
                Condition.any(List.of()),
                nullable.stream()
                        .<Atom>map(column -> new Atom.Nullness(column, column.equals(missing)))
                        .toList());
    }
}
