package dev.migrationsafety.generation.value.key;

import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.generation.condition.pattern.PatternSampler;
import dev.migrationsafety.generation.value.NamedTexts;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.ByteTexts;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.TextPattern;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Different values for a key, from the top of the range of its type, so that they do not collide with what migrations
 * insert; whole numbers from the top of integer at most, so that every column of the schema, now or later, can refer to
 * them. An offset keeps the fills of one run apart. Used by one thread.
 */
public final class UniqueValues {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST_SKIPPED = 20_000;
    private static final int RANDOM_LENGTH = 12;
    private static final String PREFIX = "gen-";
    private static final BigDecimal INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigInteger ROOMY = BigInteger.valueOf(1_000_000_000);

    private final WantedValues wantedValues;
    private final Function<Long, Optional<String>> candidates;
    private final boolean isLarge;
    private long next;
    private boolean exhausted;

    private UniqueValues(
            WantedValues wantedValues, boolean isLarge, long offset, Function<Long, Optional<String>> candidates) {
        this.wantedValues = wantedValues;
        this.isLarge = isLarge;
        this.candidates = candidates;
        this.next = offset;
    }

    /** Values that are wanted, beginning at an offset. */
    public static UniqueValues of(
            WantedValues wantedValues, ValuePools pools, long seed, long offset, SplittableRandom random) {
        Optional<Measure> measure = Measure.of(wantedValues.type());
        if (wantedValues.valueConstraint().oneOf().isPresent()) {
            return pooled(wantedValues, pools, seed, 1);
        } else if (measure.isPresent()) {
            return measured(wantedValues, measure.get(), offset, seed);
        } else if (Texts.isText(wantedValues.type())) {
            return texts(wantedValues, pools, seed, offset, random);
        }
        String base = wantedValues.type().form() == Form.BASE
                ? TypeNames.plain(wantedValues.type().base())
                : "";
        return switch (base) {
            case "uuid" ->
                new UniqueValues(wantedValues, true, 0, at -> Optional.of(uuid(random.nextLong(), random.nextLong())));
            case "bytea" ->
                new UniqueValues(
                        wantedValues,
                        true,
                        0,
                        at -> Optional.of(ByteTexts.unique(random, wantedValues.valueConstraint())));
            case "inet" -> new UniqueValues(wantedValues, true, 0, at -> Optional.of(address(random.nextInt(1 << 24))));
            case "macaddr" ->
                new UniqueValues(
                        wantedValues,
                        true,
                        0,
                        at -> Optional.of(("02" + HexFormat.of().toHexDigits(random.nextLong(), 10))
                                .replaceAll("(..)(?!$)", "$1:")));
            case "json", "jsonb" ->
                new UniqueValues(
                        wantedValues, true, offset, at -> Optional.of("{\"id\": " + (ROOMY.longValue() - at) + "}"));
            default -> pooled(wantedValues, pools, seed, wantedValues.type().form() == Form.ENUM ? 1 : 20);
        };
    }

    /** The next value; empty when there are no more. */
    public Optional<String> next() {
        for (int i = 0; i < MOST_SKIPPED && !exhausted; i++) {
            Optional<String> candidate = candidates.apply(next++);
            if (candidate.isEmpty() || wantedValues.accepts(candidate.get())) {
                return candidate;
            }
        }
        // Each further row would make as many candidates again.
        exhausted = true;
        return Optional.empty();
    }

    /** Whether there are so many values that a key over several columns may rest on this column alone. */
    public boolean isLarge() {
        return isLarge;
    }

    private static UniqueValues measured(WantedValues wantedValues, Measure measure, long offset, long seed) {
        ValueConstraint valueConstraint = wantedValues.valueConstraint();
        BigInteger low = measure.index(
                valueConstraint.low().orElse(lowest(measure, valueConstraint)).max(measure.low()),
                RoundingMode.CEILING);
        BigInteger high =
                measure.index(valueConstraint.high().orElse(top(measure)).min(measure.high()), RoundingMode.FLOOR);
        BigInteger size = high.subtract(low).add(BigInteger.ONE);
        if (size.signum() <= 0) {
            return new UniqueValues(wantedValues, false, 0, at -> Optional.empty());
        }
        boolean large = size.compareTo(BigInteger.valueOf(10_000)) > 0;
        // Dates and times are spread over their range; a stride that is prime to the size meets each once.
        BigInteger stride = measure.isMoment() ? stride(size) : BigInteger.ONE;
        BigInteger start = measure.isMoment() ? BigInteger.valueOf(seed).mod(size) : BigInteger.ZERO;
        return new UniqueValues(wantedValues, large, offset, at -> {
            BigInteger taken = BigInteger.valueOf(at - offset);
            if (taken.compareTo(size) >= 0) {
                return Optional.empty();
            }
            BigInteger index =
                    BigInteger.valueOf(at).multiply(stride).add(start).mod(size);
            return Optional.of(measure.format(measure.step(high.subtract(index))));
        });
    }

    private static BigInteger stride(BigInteger size) {
        BigInteger stride = size.multiply(BigInteger.valueOf(618))
                .divide(BigInteger.valueOf(1000))
                .max(BigInteger.ONE);
        while (!stride.gcd(size).equals(BigInteger.ONE)) {
            stride = stride.add(BigInteger.ONE);
        }
        return stride;
    }

    private static BigDecimal lowest(Measure measure, ValueConstraint valueConstraint) {
        if (measure.isMoment()) {
            return measure.ordinaryLow();
        }
        boolean belowOne =
                valueConstraint.high().map(high -> high.signum() <= 0).orElse(false);
        return belowOne ? measure.low() : measure.low().max(BigDecimal.ONE);
    }

    /** A little below the top of the type, so that a sequence set to the greatest key can still continue. */
    private static BigDecimal top(Measure measure) {
        if (measure.isMoment()) {
            return measure.ordinaryHigh();
        }
        BigDecimal high = measure.isWhole() ? measure.high().min(INTEGER) : measure.high();
        BigDecimal room = high.divide(BigDecimal.valueOf(2000), 0, RoundingMode.DOWN);
        return high.compareTo(BigDecimal.valueOf(30_000)) < 0
                ? high
                : high.subtract(measure.step(measure.index(room.min(new BigDecimal(ROOMY)), RoundingMode.DOWN)));
    }

    private static UniqueValues texts(
            WantedValues wantedValues, ValuePools pools, long seed, long offset, SplittableRandom random) {
        ValueConstraint valueConstraint = wantedValues.valueConstraint();
        if (!valueConstraint.shapes().isEmpty()) {
            TextPattern textPattern = valueConstraint.shapes().get(0);
            return new UniqueValues(
                    wantedValues,
                    true,
                    0,
                    at -> PatternSampler.sample(textPattern.regex(), textPattern.ignoreCase(), random));
        }
        UniqueValues plain = letters(wantedValues, offset, () -> random);
        UniqueValues probe = letters(wantedValues, offset, random::split);
        return probe.next().isPresent() ? plain : pooled(wantedValues, pools, seed, 20);
    }

    private static UniqueValues letters(WantedValues wantedValues, long offset, Supplier<SplittableRandom> random) {
        int least = wantedValues.valueConstraint().minLength();
        int most = wantedValues.mostCharacters();
        return most < RANDOM_LENGTH
                ? counted(wantedValues, most, offset)
                : new UniqueValues(
                        wantedValues,
                        true,
                        0,
                        at -> Optional.of(inCase(at, random(random.get(), least, most, wantedValues.column()))));
    }

    private static String random(SplittableRandom random, int least, int most, String column) {
        StringBuilder text = new StringBuilder(PREFIX);
        if (NamedTexts.isEmail(column) && most >= PREFIX.length() + RANDOM_LENGTH + NamedTexts.MAIL_HOST.length()) {
            return random(random, least, most - NamedTexts.MAIL_HOST.length(), "") + NamedTexts.MAIL_HOST;
        }
        int length = Math.max(Math.min(most, RANDOM_LENGTH + PREFIX.length()), least);
        while (text.length() < length) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    /** Small letters, capitals, and both in turn: what folds the case of a key must not go unnoticed. */
    private static String inCase(long at, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return switch ((int) (at % 3)) {
            case 0 -> small;
            case 1 ->
                Character.toUpperCase(small.charAt(0))
                        + small.substring(1, PREFIX.length())
                        + text.substring(PREFIX.length());
            default -> text.toUpperCase(Locale.ROOT);
        };
    }

    /** All texts of digits and capitals of one length, from the last downwards. */
    private static UniqueValues counted(WantedValues wantedValues, int length, long offset) {
        int used = Math.max(1, Math.min(length, RANDOM_LENGTH - 1));
        long size = (long) Math.pow(DIGITS.length(), used);
        return new UniqueValues(wantedValues, used >= 3, offset, at -> {
            if (at - offset >= size) {
                return Optional.empty();
            }
            long rest = size - 1 - at % size;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < used; i++) {
                text.append(DIGITS.charAt((int) (rest % DIGITS.length())));
                rest /= DIGITS.length();
            }
            return Optional.of(text.reverse().toString());
        });
    }

    private static UniqueValues pooled(WantedValues wantedValues, ValuePools pools, long seed, int times) {
        List<String> first = pools.pool(wantedValues, seed);
        return new UniqueValues(wantedValues, first.size() > 40, 0, at -> {
            int place = (int) (at % 64);
            int round = (int) (at / 64);
            if (round >= times || first.isEmpty()) {
                return Optional.empty();
            }
            List<String> pool = round == 0 ? first : pools.pool(wantedValues, seed + 31L * round);
            return Optional.of(pool.get(place % pool.size()));
        });
    }

    private static String uuid(long high, long low) {
        return new UUID((high & ~0xF000L) | 0x4000L, (low >>> 2) | Long.MIN_VALUE).toString();
    }

    private static String address(int host) {
        return "10." + (host >> 16 & 255) + "." + (host >> 8 & 255) + "." + (host & 255);
    }
}
