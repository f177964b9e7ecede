package dev.migrationsafety.generation;

import dev.migrationsafety.data.Reach;
import dev.migrationsafety.generation.condition.TypeNames;
import dev.migrationsafety.generation.value.Demand;
import dev.migrationsafety.generation.value.Measure;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.Wanted;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The border between two types of a column: the values which survive {@code v::new::old} and those which do not.
 *
 * @param holdable what a value must meet to survive
 * @param inside values just inside, each to occur
 * @param beyond values beyond, each to occur
 * @param reach whether no values exist beyond the border, or none are known
 */
record TypeBorder(Demand holdable, List<Demand> inside, List<Demand> beyond, Reach reach) {
    /** Types of which nothing is known. */
    static final TypeBorder UNKNOWN = new TypeBorder(Demand.NONE, List.of(), List.of(), Reach.UNKNOWN);

    static TypeBorder nothing(List<Demand> inside) {
        return new TypeBorder(Demand.NONE, inside, List.of(), Reach.NOTHING_BEYOND);
    }

    static TypeBorder between(DataType before, DataType after, ValuePools pools, long seed) {
        Optional<Measure> old = Measure.of(before);
        Optional<Measure> now = Measure.of(after);
        if (old.isPresent()
                && now.isPresent()
                && old.get().isMoment() == now.get().isMoment()) {
            return new MeasureBorder(before, old.get(), after, now.get(), pools, seed).border();
        }
        if (Texts.isText(before) && Texts.isText(after)) {
            return TextBorder.between(before, after);
        }
        if (Texts.isText(before)) {
            return TextBorder.from(before, after, pools, seed);
        }
        if (Texts.isText(after)) {
            return TextBorder.into(before, after, pools, seed);
        }
        if (before.form() == Form.ENUM && after.form() == Form.ENUM) {
            return labels(before, after);
        }
        if (before.form() == Form.ARRAY && after.form() == Form.ARRAY) {
            return before.element()
                    .flatMap(element -> after.element().map(other -> array(element, other, pools, seed)))
                    .orElse(UNKNOWN);
        }
        return others(before, after, old.isPresent(), now.isPresent());
    }

    private static TypeBorder others(DataType before, DataType after, boolean fromNumber, boolean intoNumber) {
        String source = TypeNames.plain(before.base());
        String target = TypeNames.plain(after.base());
        if (source.startsWith("interval") && target.startsWith("interval")) {
            return IntervalBorder.between(before, after);
        }
        if (BitBorder.isBits(before) && BitBorder.isBits(after)) {
            return BitBorder.between(before, after);
        }
        if (target.equals("boolean") && fromNumber) {
            return beyond(Demand.of(List.of("0", "1")), "2", "-1");
        }
        if (source.equals("json") && target.equals("jsonb")) {
            return beyond(
                    Demand.NONE, "{\"b\":1,\"a\":2}", "{\"a\": 1, \"a\": 2}", "{ \"a\" : [1.0,2] }", "{\"n\": 1e2}");
        }
        if (source.equals("inet") && target.equals("cidr")) {
            return beyond(Demand.of(List.of("10.1.2.0/24", "10.9.0.1/32")), "10.1.2.3/24");
        }
        boolean wider = (source.equals("jsonb") && target.equals("json"))
                || (source.equals("cidr") && target.equals("inet"))
                || (source.equals("boolean") && intoNumber);
        boolean same = source.equals(target) && before.form() == Form.BASE;
        return wider || same ? nothing(List.of()) : UNKNOWN;
    }

    private static TypeBorder beyond(Demand holdable, String... texts) {
        return new TypeBorder(
                holdable,
                List.of(),
                Stream.of(texts).map(text -> Demand.of(List.of(text))).toList(),
                Reach.BEYOND);
    }

    private static TypeBorder labels(DataType before, DataType after) {
        List<String> common =
                before.labels().stream().filter(after.labels()::contains).toList();
        List<String> gone = before.labels().stream()
                .filter(label -> !common.contains(label))
                .toList();
        return gone.isEmpty() ? nothing(List.of()) : beyond(Demand.of(common), gone.toArray(String[]::new));
    }

    /** Arrays of one element each. */
    private static TypeBorder array(DataType before, DataType after, ValuePools pools, long seed) {
        TypeBorder border = between(before, after, pools, seed);
        Demand holdable = border.holdable().equals(Demand.NONE)
                ? Demand.NONE
                : Demand.of(arrays(before, border.holdable(), pools, seed));
        List<Demand> beyond = new ArrayList<>();
        for (Demand demand : border.beyond()) {
            arrays(before, demand, pools, seed).stream().limit(1).forEach(text -> beyond.add(Demand.of(List.of(text))));
        }
        return new TypeBorder(holdable, List.of(), beyond, border.reach());
    }

    private static List<String> arrays(DataType element, Demand demand, ValuePools pools, long seed) {
        return pools.pool(new Wanted(element, "", demand, List.of()), seed).stream()
                .map(text -> "{\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                .toList();
    }
}
