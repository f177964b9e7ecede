package dev.migrationsafety.generation;

import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that tables which the step ahead creates can take over: a script that copies rows into such a table mostly keeps
 * the names of their columns or names both, and fails on each row that a check or the type of the target refuses.
 */
final class CopiedColumns {
    private static final int FITTING = 6;

    private CopiedColumns() {}

    /**
     * Wishes for some rows whose values all new tables take; the others stay as they are.
     *
     * @param named the columns that the scripts name
     * @param decided those that something else decides
     */
    static List<CoverageGoal> wishes(
            Table table,
            Set<FieldPath> named,
            Set<String> decided,
            List<Reference> copies,
            Relations now,
            Relations next) {
        List<CoverageGoal> wishes = new ArrayList<>();
        for (Column column : table.columns()) {
            if (named.contains(column.path()) && !decided.contains(column.name())) {
                Set<ValueConstraint> demands = new LinkedHashSet<>();
                next.tables().stream()
                        .filter(target -> now.find(target.name()).isEmpty())
                        .flatMap(target ->
                                copies(table, column, target, copies).flatMap(copy -> demands(column, target, copy)))
                        .filter(demand -> !demand.equals(ValueConstraint.NONE))
                        .forEach(demands::add);
                ValueConstraint all = demands.stream().reduce(ValueConstraint.NONE, ValueConstraint::and);
                (all.isContradiction() ? demands : Set.of(all))
                        .stream()
                                .filter(demand -> !demand.equals(ValueConstraint.NONE))
                                .forEach(demand -> wishes.addAll(Collections.nCopies(
                                        FITTING, new CoverageGoal.Demanded(column.name(), demand))));
            }
        }
        return wishes;
    }

    /** The columns of a new table that take over a column: those that a script says, or else that of the same name. */
    private static Stream<Column> copies(Table table, Column column, Table target, List<Reference> copies) {
        List<Reference> said = copies.stream()
                .filter(copy ->
                        copy.container().equals(target.name()) && copy.target().equals(table.name()))
                .toList();
        Stream<String> names = said.isEmpty()
                ? Stream.of(column.name())
                : said.stream().flatMap(copy -> IntStream.range(0, copy.fields().size())
                        .filter(i -> copy.targetFields().get(i).equals(column.path()))
                        .mapToObj(i -> copy.fields().get(i).name()));
        return names.distinct().flatMap(name -> target.column(name).stream());
    }

    private static Stream<ValueConstraint> demands(Column column, Table target, Column copy) {
        return Stream.concat(
                Stream.of(KeyDemands.narrower(column, copy)), KeyDemands.conditions(column, target, copy).stream());
    }
}
