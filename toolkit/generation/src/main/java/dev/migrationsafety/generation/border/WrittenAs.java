package dev.migrationsafety.generation.border;

import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers and dates as people write them into texts: with the separators, signs, units and formats that the scripts of the
 * step ahead speak of. A script that takes a comma away turns 12,50 into 1250 where commas stood for points.
 */
public final class WrittenAs {
    private static final int MOST = 8;
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{Alnum}\\s]|\\s");
    private static final Pattern UNIT = Pattern.compile("\\s?[^\\p{Digit}]{1,4}\\s?");
    private static final Pattern FORMAT = Pattern.compile("(?i)[dmyhis4/.: -]*(?:dd|mm|yy)[dmyhis24/.:, -]*");

    private WrittenAs() {}

    /** One demand for each text; none unless texts become numbers or dates. */
    static List<ValueConstraint> between(DataType before, DataType after, List<String> literals) {
        Optional<Measure> measure = Measure.of(after);
        if (measure.isEmpty() || !Texts.isText(before)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (String literal : literals) {
            texts.addAll(measure.get().isMoment() ? moments(literal) : numbers(literal));
        }
        int most = Texts.mostCharacters(before);
        return texts.stream()
                .distinct()
                .filter(text -> Texts.length(text) <= most)
                .limit(MOST)
                .map(text -> ValueConstraint.of(List.of(text)))
                .toList();
    }

    public static List<String> numbers(String literal) {
        if (SEPARATOR.matcher(literal).matches()) {
            return List.of("12" + literal + "50", "1" + literal + "234" + literal + "567");
        }
        return UNIT.matcher(literal).matches() ? List.of(literal + "12.50", "12.50" + literal) : List.of();
    }

    /** A day that reads as another one if day and month change places. */
    public static List<String> moments(String literal) {
        if (!FORMAT.matcher(literal).matches()) {
            return List.of();
        }
        return List.of(literal.replaceAll("(?i)yyyy", "2024")
                .replaceAll("(?i)yy", "24")
                .replaceAll("(?i)mm(?=.*mi)|mm", "03")
                .replaceAll("(?i)dd", "04")
                .replaceAll("(?i)hh24|hh12|hh", "05")
                .replaceAll("(?i)mi", "06")
                .replaceAll("(?i)ss", "07"));
    }
}
