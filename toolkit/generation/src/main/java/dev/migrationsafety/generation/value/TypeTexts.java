package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.form.GeometricTexts;
import dev.migrationsafety.sql.schema.DataType;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.IntegerArbitrary;

/** Texts of the values of any type; ordinary ones, without demands. */
final class TypeTexts {
    private TypeTexts() {}

    /** The texts of a type; empty for a type that is not known. */
    static Optional<Arbitrary<String>> of(DataType type) {
        Optional<Measure> measure = Measure.of(type);
        if (measure.isPresent()) {
            return Optional.of(measured(type, measure.get()));
        }
        if (Texts.isText(type)) {
            return Optional.of(Texts.ordinary(type, 0, Texts.mostCharacters(type)));
        }
        return switch (type.form()) {
            case ENUM -> type.labels().isEmpty() ? Optional.empty() : Optional.of(Arbitraries.of(type.labels()));
            case ARRAY -> type.element().map(ComposedTexts::array);
            case COMPOSITE -> ComposedTexts.composite(type.fields());
            case RANGE -> type.element().flatMap(RangeTexts::single);
            case MULTIRANGE -> type.element().flatMap(RangeTexts::many);
            case BASE -> base(type, TypeNames.plain(type.base()));
        };
    }

    private static Arbitrary<String> measured(DataType type, Measure measure) {
        if (measure.base().equals("numeric") && type.precision().isEmpty()) {
            return Arbitraries.bigDecimals()
                    .between(new BigDecimal("-100000"), new BigDecimal("100000"))
                    .ofScale(6)
                    .flatMap(number -> ints(0, 6).map(scale -> number.setScale(scale, java.math.RoundingMode.DOWN)
                            .toPlainString()));
        }
        return positions(measure, measure.ordinaryLow(), measure.ordinaryHigh());
    }

    /** Texts of positions in a range, evenly over dates and times, near zero for numbers. */
    static Arbitrary<String> positions(Measure measure, BigDecimal low, BigDecimal high) {
        var indexes = Arbitraries.bigIntegers()
                .between(
                        measure.index(low, java.math.RoundingMode.CEILING),
                        measure.index(high, java.math.RoundingMode.FLOOR));
        Arbitrary<java.math.BigInteger> spread =
                measure.isMoment() ? indexes.withDistribution(net.jqwik.api.RandomDistribution.uniform()) : indexes;
        return spread.map(index -> measure.format(measure.step(index)));
    }

    private static Optional<Arbitrary<String>> base(DataType type, String base) {
        return Optional.ofNullable(
                switch (base) {
                    case "boolean" -> Arbitraries.of("true", "false");
                    case "uuid" ->
                        Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                                .as((high, low) ->
                                        new UUID((high & ~0xF000L) | 0x4000L, (low >>> 2) | Long.MIN_VALUE).toString());
                    case "bytea" -> bytes(0, 12).map(hex -> "\\x" + hex);
                    case "json", "jsonb" -> JsonTexts.documents("", "");
                    case "interval" -> intervals();
                    case "inet" ->
                        Arbitraries.oneOf(
                                address(),
                                address().map(host -> host + "/24"),
                                bytes(2, 2).map(hex -> "2001:db8::" + hex));
                    case "cidr" ->
                        Combinators.combine(ints(0, 255), ints(0, 255)).as((b, c) -> "10." + b + "." + c + ".0/24");
                    case "macaddr" -> bytes(6, 6).map(hex -> colons("02" + hex.substring(2)));
                    case "macaddr8" -> bytes(8, 8).map(hex -> colons("02" + hex.substring(2)));
                    case "bit" -> bits(type.length().orElse(1), type.length().orElse(1));
                    case "bit varying" -> bits(0, Math.min(24, type.length().orElse(24)));
                    case "tsvector" -> words().map(words -> "'" + String.join("' '", words) + "'");
                    case "tsquery" -> words().map(words -> "'" + String.join("' & '", words) + "'");
                    case "xml" -> words().map(words -> "<note><to>" + words.get(0) + "</to></note>");
                    default ->
                        GeometricTexts.texts(base)
                                .or(() -> ServerTexts.of(base))
                                .or(() -> ContribTexts.of(type, base))
                                .orElse(null);
                });
    }

    private static Arbitrary<String> intervals() {
        return Combinators.combine(ints(0, 30), ints(0, 11), ints(-60, 60), ints(-200_000, 200_000), ints(0, 999_999))
                .as((years, months, days, seconds, micros) -> {
                    String fraction = micros % 3 == 0 ? "" : String.format(Locale.ROOT, ".%06d", micros);
                    return years + " years " + months + " mons " + days + " days " + seconds + fraction + " seconds";
                });
    }

    private static Arbitrary<String> address() {
        return Combinators.combine(ints(0, 255), ints(0, 255), ints(1, 254))
                .as((b, c, d) -> "10." + b + "." + c + "." + d);
    }

    static IntegerArbitrary ints(int min, int max) {
        return Arbitraries.integers().between(min, max).withDistribution(net.jqwik.api.RandomDistribution.uniform());
    }

    private static Arbitrary<String> bytes(int min, int max) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(min)
                .ofMaxSize(max)
                .map(HexFormat.of()::formatHex);
    }

    private static Arbitrary<String> bits(int min, int max) {
        return Arbitraries.strings().withChars("01").ofMinLength(min).ofMaxLength(max);
    }

    static Arbitrary<List<String>> words() {
        return Arbitraries.of("ledger", "order", "paper", "river", "stone", "tower", "valley", "winter")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static String colons(String hex) {
        return hex.replaceAll("(..)(?!$)", "$1:");
    }
}
