package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.condition.PatternSampler;
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

    private record Key(Wanted wanted, long seed) {}

    private final Map<Key, List<String>> pools = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Some different texts that are wanted; empty if none was found or the type is not known. */
    public List<String> pool(Wanted wanted, long seed) {
        Wanted shared = named(wanted).isPresent()
                        || wanted.isJson()
                        || !wanted.conditions().isEmpty()
                ? wanted
                : new Wanted(wanted.type(), "", wanted.demand(), List.of());
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
        Key key = new Key(new Wanted(type, column, Demand.NONE, List.of()), EDGES);
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
    public static boolean knows(Wanted wanted) {
        return wanted.demand().oneOf().isPresent()
                || TypeTexts.of(wanted.type()).isPresent();
    }

    static List<String> make(Wanted wanted, long seed) {
        Set<String> found = new LinkedHashSet<>();
        if (wanted.demand().oneOf().isPresent()) {
            found.addAll(wanted.demand().oneOf().get());
            found.removeIf(text -> !wanted.accepts(text));
            return List.copyOf(found);
        }
        borders(wanted).stream().filter(wanted::accepts).forEach(found::add);
        named(wanted).ifPresent(texts -> draw(texts, SIZE, seed, wanted, found));
        if (found.size() >= FEW) {
            return List.copyOf(found);
        }
        Optional<Arbitrary<String>> texts = arbitrary(wanted);
        if (texts.isPresent()) {
            draw(texts.get(), SIZE, seed, wanted, found);
            if (found.size() < FEW && !isFinite(wanted)) {
                draw(texts.get(), MORE, seed + 1, wanted, found);
            }
            if (found.size() < FEW && Texts.isText(wanted.type())) {
                variants(wanted, texts.get(), seed).stream()
                        .filter(wanted::accepts)
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static void draw(Arbitrary<String> texts, int count, long seed, Wanted wanted, Set<String> found) {
        Drawing.draw(texts, count, seed).stream().filter(wanted::accepts).forEach(found::add);
    }

    private static boolean isFinite(Wanted wanted) {
        return wanted.type().form() == Form.ENUM || wanted.type().base().equals("boolean");
    }

    private static Optional<Arbitrary<String>> named(Wanted wanted) {
        boolean free =
                wanted.demand().shapes().isEmpty() && wanted.demand().oneOf().isEmpty();
        return free && Texts.isText(wanted.type())
                ? NamedTexts.of(wanted.column(), wanted.mostCharacters())
                : Optional.empty();
    }

    private static Optional<Arbitrary<String>> arbitrary(Wanted wanted) {
        Demand demand = wanted.demand();
        if (Texts.isText(wanted.type())) {
            return Optional.of(
                    demand.shapes().isEmpty()
                            ? Texts.ordinary(wanted.type(), demand.minLength(), wanted.mostCharacters())
                            : shaped(demand.shapes().get(0)));
        }
        if (wanted.type().base().equals("bytea") && !demand.equals(Demand.NONE)) {
            return Optional.of(ByteTexts.sized(demand));
        }
        if (wanted.isJson()) {
            return Optional.of(JsonTexts.documents(wanted.column(), wanted.usual()));
        }
        Optional<Measure> measure = Measure.of(wanted.type());
        if (measure.isPresent() && (demand.low().isPresent() || demand.high().isPresent())) {
            return measured(measure.get(), demand);
        }
        return TypeTexts.of(wanted.type());
    }

    private static Arbitrary<String> shaped(Shape shape) {
        return Arbitraries.randomValue(random ->
                PatternSampler.sample(shape.regex(), shape.ignoreCase(), random).orElse(""));
    }

    private static Optional<Arbitrary<String>> measured(Measure measure, Demand demand) {
        BigDecimal span = measure.ordinaryHigh().subtract(measure.ordinaryLow());
        BigDecimal least = measure.low();
        BigDecimal most = measure.high();
        if (demand.low().isPresent()) {
            least = demand.low().get().max(measure.low());
            most = most.min(measure.ordinaryHigh().max(least.add(span)));
        }
        if (demand.high().isPresent()) {
            BigDecimal border = demand.high().get().min(measure.high());
            most = demand.low().isPresent() ? most.min(border) : border;
            least = demand.low().isPresent()
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
    private static List<String> borders(Wanted wanted) {
        Optional<Measure> found = Measure.of(wanted.type());
        if (found.isEmpty()) {
            return List.of();
        }
        Measure measure = found.get();
        List<BigDecimal> positions = new ArrayList<>();
        wanted.demand().low().ifPresent(positions::add);
        wanted.demand().high().ifPresent(positions::add);
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

    private static List<String> variants(Wanted wanted, Arbitrary<String> texts, long seed) {
        List<String> variants = new ArrayList<>();
        int length = Math.max(
                1, Math.min(wanted.mostCharacters(), Math.max(wanted.demand().minLength(), 6)));
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
