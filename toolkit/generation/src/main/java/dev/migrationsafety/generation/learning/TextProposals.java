package dev.migrationsafety.generation.learning;

import dev.migrationsafety.generation.condition.pattern.PatternSampler;
import dev.migrationsafety.generation.value.constraint.TextPattern;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Texts to try, out of the constants that functions name.
 *
 * @param regexes those which look like regular expressions of which texts can be made
 * @param numbers expressions of numbers with a constant between them that can only part a text
 * @param texts the others
 */
public record TextProposals(List<String> regexes, List<String> numbers, List<String> texts) {
    private static final Pattern REGULAR = Pattern.compile(".*(\\^|\\$|\\[.+]|\\\\[dws.]|\\(.*\\)|[*+?]).*");

    private static final Pattern SEPARATOR = Pattern.compile("[.:/,;|_-]");
    private static final String NUMBER = "[0-9]{1,4}";

    public TextProposals {
        regexes = List.copyOf(regexes);
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
    }

    static TextProposals of(List<String> constants) {
        List<String> regexes = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (String constant : constants) {
            boolean regular = isRegular(constant)
                    && PatternSampler.sample(constant, false, random)
                            .filter(text -> !text.isEmpty())
                            .isPresent();
            (regular ? regexes : texts).add(constant);
            if (SEPARATOR.matcher(constant).matches()) {
                String next = "[" + constant + "]" + NUMBER;
                numbers.add("^" + NUMBER + next + next + "$");
                numbers.add("^" + NUMBER + next + "$");
            }
        }
        return new TextProposals(regexes, numbers, texts);
    }

    /** Whether a constant looks like a regular expression. */
    public static boolean isRegular(String constant) {
        return REGULAR.matcher(constant).matches();
    }

    /** What a text column may be asked for, expressions first. */
    List<ValueConstraint> demands() {
        List<ValueConstraint> demands = new ArrayList<>();
        regexes.forEach(regex -> demands.add(shaped(regex)));
        numbers.forEach(regex -> demands.add(shaped(regex)));
        texts.forEach(text -> demands.add(ValueConstraint.of(List.of(text))));
        return demands;
    }

    private static ValueConstraint shaped(String regex) {
        return new ValueConstraint(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Integer.MAX_VALUE,
                List.of(new TextPattern(regex, false)),
                List.of());
    }
}
