package dev.migrationsafety.generation;

import dev.migrationsafety.generation.condition.PatternSampler;
import dev.migrationsafety.generation.value.Demand;
import dev.migrationsafety.generation.value.Shape;
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
record Proposals(List<String> regexes, List<String> numbers, List<String> texts) {
    private static final Pattern REGULAR = Pattern.compile(".*(\\^|\\$|\\[.+]|\\\\[dws.]|\\(.*\\)|[*+?]).*");

    private static final Pattern SEPARATOR = Pattern.compile("[.:/,;|_-]");
    private static final String NUMBER = "[0-9]{1,4}";

    Proposals {
        regexes = List.copyOf(regexes);
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
    }

    static Proposals of(List<String> constants) {
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
        return new Proposals(regexes, numbers, texts);
    }

    /** Whether a constant looks like a regular expression. */
    static boolean isRegular(String constant) {
        return REGULAR.matcher(constant).matches();
    }

    /** What a text column may be asked for, expressions first. */
    List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        regexes.forEach(regex -> demands.add(shaped(regex)));
        numbers.forEach(regex -> demands.add(shaped(regex)));
        texts.forEach(text -> demands.add(Demand.of(List.of(text))));
        return demands;
    }

    private static Demand shaped(String regex) {
        return new Demand(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Integer.MAX_VALUE,
                List.of(new Shape(regex, false)),
                List.of());
    }
}
