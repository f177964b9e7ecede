package dev.migrationsafety.generation;

import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The literals of a step themselves, as values of columns: numbers, and texts where a border keeps them from other rows. */
final class SpokenValues {
    private static final int MOST = 12;

    private SpokenValues() {}

    /** A wish for each whole number, in the columns of numbers that the scripts name. */
    static List<CoverageGoal> numbers(List<Column> named, Set<String> decided, List<String> literals) {
        return wishes(
                named,
                column -> !decided.contains(column.name())
                        && Measure.of(column.type())
                                .filter(measure -> !measure.isMoment())
                                .isPresent(),
                literals.stream()
                        .filter(literal -> literal.matches("-?[0-9]{1,9}"))
                        .toList());
    }

    /** A wish for each text that fits, in the columns of text that the scripts name. */
    static List<CoverageGoal> texts(List<Column> named, Set<String> decided, List<String> literals) {
        return wishes(named, column -> !decided.contains(column.name()) && Texts.isText(column.type()), literals);
    }

    private static List<CoverageGoal> wishes(List<Column> named, Predicate<Column> suits, List<String> literals) {
        return named.stream()
                .filter(column -> column.source() != Source.GENERATED && suits.test(column))
                .flatMap(column -> wishes(column, literals))
                .toList();
    }

    private static Stream<CoverageGoal> wishes(Column column, List<String> literals) {
        int most = Texts.isText(column.type()) ? Texts.mostCharacters(column.type()) : MOST;
        return literals.stream()
                .filter(literal -> Texts.length(literal) <= most)
                .limit(MOST)
                .map(literal -> new CoverageGoal.Demanded(column.name(), ValueConstraint.of(List.of(literal))));
    }
}
