package dev.migrationsafety.generation;

import dev.migrationsafety.generation.border.WrittenAs;
import dev.migrationsafety.generation.condition.pattern.PatternSampler;
import dev.migrationsafety.generation.learning.TextProposals;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Texts of the kind that the literals of a step speak of: what matches a regular expression or a pattern of LIKE, and
 * numbers, dates and lists written with its separators, signs and formats.
 */
final class SpokenTexts {
    private static final int MOST = 12;
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{Alnum}\\s]\\s?|\\s");
    private static final Pattern CODE = Pattern.compile("\\s?\\p{Lu}{2,3}\\s?");
    private static final Pattern SIGN = Pattern.compile(".*[^\\p{Alnum}\\s].*");

    private SpokenTexts() {}

    /** A wish for each text, in the columns of text that the scripts name and nothing else decides. */
    static List<CoverageGoal> wishes(List<Column> named, Set<String> decided, List<String> literals) {
        List<CoverageGoal> wishes = new ArrayList<>();
        for (Column column : named) {
            if (Texts.isText(column.type())
                    && column.source() != Source.GENERATED
                    && !decided.contains(column.name())) {
                int most = Texts.mostCharacters(column.type());
                of(literals).stream()
                        .filter(text -> Texts.length(text) <= most)
                        .limit(MOST)
                        .forEach(text -> wishes.add(
                                new CoverageGoal.Demanded(column.name(), ValueConstraint.of(List.of(text)))));
            }
        }
        return wishes;
    }

    static Set<String> of(List<String> literals) {
        Set<String> texts = new LinkedHashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (String literal : literals) {
            if (TextProposals.isRegular(literal)) {
                PatternSampler.sample(literal, false, random).ifPresent(texts::add);
            }
            if (literal.contains("%") && literal.length() > 1) {
                PatternSampler.sampleLike(literal, random).ifPresent(texts::add);
            }
            if (SEPARATOR.matcher(literal).matches()) {
                texts.add("one" + literal + "two" + literal + "three");
            }
            if (SIGN.matcher(literal).matches()
                    || CODE.matcher(literal).matches()
                    || SEPARATOR.matcher(literal).matches()) {
                texts.addAll(WrittenAs.numbers(literal));
            }
            texts.addAll(WrittenAs.moments(literal));
        }
        texts.remove("");
        return texts;
    }
}
