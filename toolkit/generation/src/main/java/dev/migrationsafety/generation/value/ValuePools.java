package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.condition.pattern.PatternSampler;
import dev.migrationsafety.generation.value.constraint.ByteTexts;
import dev.migrationsafety.generation.value.constraint.Drawing;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.TextPattern;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Pools of values, drawn once per kind of column and seed and then only picked from, since drawing holds a lock for the
 * whole JVM. Thread-safe; remembers the pools used last.
 */
public final class ValuePools {
    private static final int SIZE = 64;
    private static final int FEW = 6;
    private static final int MORE = 512;
    private static final long EDGES = Long.MIN_VALUE;
    private static final int REMEMBERED = 2048;

    private record Key(WantedValues wantedValues, long seed) {}

    private final Map<Key, List<String>> pools = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Some different texts that are wanted; empty if none was found or the type is not known. */
    public List<String> pool(WantedValues wantedValues, long seed) {
        WantedValues shared = named(wantedValues).isPresent()
                        || wantedValues.isJson()
                        || !wantedValues.conditions().isEmpty()
                ? wantedValues
                : new WantedValues(wantedValues.type(), "", wantedValues.valueConstraint(), List.of());
        Key key = new Key(shared, seed);
        synchronized (pools) {
            List<String> known = pools.get(key);
            if (known != null) {
                return known;
            }
        }
        List<String> made = make(shared, seed);
        synchronized (pools) {
            pools.put(key, made);
        }
        return made;
    }

    /** Rare but legal values of a type other than text, for a column with no condition. */
    public List<String> edges(DataType type, String column) {
        Key key = new Key(new WantedValues(type, column, ValueConstraint.NONE, List.of()), EDGES);
        synchronized (pools) {
            List<String> known = pools.get(key);
            if (known != null) {
                return known;
            }
        }
        List<String> made = EdgeValues.of(type, column);
        synchronized (pools) {
            pools.put(key, made);
        }
        return made;
    }

    /** Whether values of the type can be made at all. */
    public static boolean knows(WantedValues wantedValues) {
        return wantedValues.valueConstraint().oneOf().isPresent()
                || TypeTexts.of(wantedValues.type()).isPresent();
    }

    static List<String> make(WantedValues wantedValues, long seed) {
        Set<String> found = new LinkedHashSet<>();
        if (wantedValues.valueConstraint().oneOf().isPresent()) {
            found.addAll(wantedValues.valueConstraint().oneOf().get());
            found.removeIf(text -> !wantedValues.accepts(text));
            return List.copyOf(found);
        }
        borders(wantedValues).stream().filter(wantedValues::accepts).forEach(found::add);
        named(wantedValues).ifPresent(texts -> draw(texts, SIZE, seed, wantedValues, found));
        if (found.size() >= FEW) {
            return List.copyOf(found);
        }
        Optional<Arbitrary<String>> texts = arbitrary(wantedValues);
        if (texts.isPresent()) {
            draw(texts.get(), SIZE, seed, wantedValues, found);
            if (found.size() < FEW && !isFinite(wantedValues)) {
                draw(texts.get(), MORE, seed + 1, wantedValues, found);
            }
            if (found.size() < FEW && Texts.isText(wantedValues.type())) {
                variants(wantedValues, texts.get(), seed).stream()
                        .filter(wantedValues::accepts)
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static void draw(
            Arbitrary<String> texts, int count, long seed, WantedValues wantedValues, Set<String> found) {
        Drawing.draw(texts, count, seed).stream().filter(wantedValues::accepts).forEach(found::add);
    }

    private static boolean isFinite(WantedValues wantedValues) {
        return wantedValues.type().form() == Form.ENUM
                || wantedValues.type().base().equals("boolean");
    }

    private static Optional<Arbitrary<String>> named(WantedValues wantedValues) {
        boolean free = wantedValues.valueConstraint().shapes().isEmpty()
                && wantedValues.valueConstraint().oneOf().isEmpty();
        return free && Texts.isText(wantedValues.type())
                ? NamedTexts.of(wantedValues.column(), wantedValues.mostCharacters())
                : Optional.empty();
    }

    private static Optional<Arbitrary<String>> arbitrary(WantedValues wantedValues) {
        ValueConstraint valueConstraint = wantedValues.valueConstraint();
        if (Texts.isText(wantedValues.type())) {
            return Optional.of(
                    valueConstraint.shapes().isEmpty()
                            ? Texts.ordinary(
                                    wantedValues.type(), valueConstraint.minLength(), wantedValues.mostCharacters())
                            : shaped(valueConstraint.shapes().get(0)));
        }
        if (wantedValues.type().base().equals("bytea") && !valueConstraint.equals(ValueConstraint.NONE)) {
            return Optional.of(ByteTexts.sized(valueConstraint));
        }
        if (wantedValues.isJson()) {
            return Optional.of(JsonTexts.documents(wantedValues.column(), wantedValues.usual()));
        }
        Optional<Measure> measure = Measure.of(wantedValues.type());
        if (measure.isPresent()
                && (valueConstraint.low().isPresent() || valueConstraint.high().isPresent())) {
            return measured(measure.get(), valueConstraint);
        }
        return TypeTexts.of(wantedValues.type());
    }

    private static Arbitrary<String> shaped(TextPattern textPattern) {
        return Arbitraries.randomValue(
                random -> PatternSampler.sample(textPattern.regex(), textPattern.ignoreCase(), random)
                        .orElse(""));
    }

    private static Optional<Arbitrary<String>> measured(Measure measure, ValueConstraint valueConstraint) {
        BigDecimal span = measure.ordinaryHigh().subtract(measure.ordinaryLow());
        BigDecimal least = measure.low();
        BigDecimal most = measure.high();
        if (valueConstraint.low().isPresent()) {
            least = valueConstraint.low().get().max(measure.low());
            most = most.min(measure.ordinaryHigh().max(least.add(span)));
        }
        if (valueConstraint.high().isPresent()) {
            BigDecimal border = valueConstraint.high().get().min(measure.high());
            most = valueConstraint.low().isPresent() ? most.min(border) : border;
            least = valueConstraint.low().isPresent()
                    ? least
                    : least.max(measure.ordinaryLow().min(most.subtract(span)));
        }
        return measure.index(least, java.math.RoundingMode.CEILING)
                                .compareTo(measure.index(most, java.math.RoundingMode.FLOOR))
                        > 0
                ? Optional.empty()
                : Optional.of(TypeTexts.positions(measure, least, most));
    }

    /** The values exactly at the ends of a demanded range, and round ones. */
    private static List<String> borders(WantedValues wantedValues) {
        Optional<Measure> found = Measure.of(wantedValues.type());
        if (found.isEmpty()) {
            return List.of();
        }
        Measure measure = found.get();
        List<BigDecimal> positions = new ArrayList<>();
        wantedValues.valueConstraint().low().ifPresent(positions::add);
        wantedValues.valueConstraint().high().ifPresent(positions::add);
        if (!measure.isMoment()) {
            positions.add(BigDecimal.ZERO);
            positions.add(BigDecimal.ONE);
            positions.add(BigDecimal.TEN);
        }
        return positions.stream()
                .filter(at -> at.compareTo(measure.low()) >= 0 && at.compareTo(measure.high()) <= 0)
                .map(measure::format)
                .toList();
    }

    private static List<String> variants(WantedValues wantedValues, Arbitrary<String> texts, long seed) {
        List<String> variants = new ArrayList<>();
        int length = Math.max(
                1,
                Math.min(
                        wantedValues.mostCharacters(),
                        Math.max(wantedValues.valueConstraint().minLength(), 6)));
        for (String text : Drawing.draw(texts, SIZE, seed + 2)) {
            variants.add(text.toUpperCase(Locale.ROOT));
            variants.add(text.toLowerCase(Locale.ROOT));
            variants.add(text.replaceAll("[^a-z]", "x"));
            variants.add(text.replaceAll("[^A-Z]", "X"));
        }
        variants.addAll(Drawing.draw(Arbitraries.strings().numeric().ofLength(length), SIZE, seed + 3));
        return variants;
    }
}
