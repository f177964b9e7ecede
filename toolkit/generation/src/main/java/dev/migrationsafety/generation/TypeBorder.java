package dev.migrationsafety.generation;

import dev.migrationsafety.generation.condition.TypeNames;
import dev.migrationsafety.generation.value.Demand;
import dev.migrationsafety.generation.value.Measure;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.Wanted;
import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.DataType.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The border between two types of a column: the values which survive {@code v::new::old} and those which do not.
 *
 * @param holdable what a value must meet to survive
 * @param inside values just inside, each to occur
 * @param beyond values beyond, each to occur; empty if the new type holds everything
 */
record TypeBorder(Demand holdable, List<Demand> inside, List<Demand> beyond) {
    private static final TypeBorder NONE = new TypeBorder(Demand.NONE, List.of(), List.of());
    private static final List<String> NO_VALUES = List.of("n/a", "12x", "ünknown", "", "-");

    static TypeBorder between(DataType before, DataType after, ValuePools pools, long seed) {
        Optional<Measure> old = Measure.of(before);
        Optional<Measure> now = Measure.of(after);
        if (old.isPresent()
                && now.isPresent()
                && old.get().isMoment() == now.get().isMoment()) {
            return new MeasureBorder(before, old.get(), after, now.get(), pools, seed).border();
        }
        if (Texts.isText(before) && Texts.isText(after)) {
            return texts(before, after);
        }
        if (Texts.isText(before)) {
            return fromText(before, after, pools, seed);
        }
        if (Texts.isText(after) && after.length().isPresent()) {
            return intoText(before, Texts.mostCharacters(after), pools, seed);
        }
        if (before.form() == Form.ENUM && after.form() == Form.ENUM) {
            return labels(before, after);
        }
        String target = TypeNames.plain(after.base());
        if (target.equals("boolean") && old.isPresent()) {
            return new TypeBorder(
                    Demand.of(List.of("0", "1")),
                    List.of(),
                    List.of(Demand.of(List.of("2")), Demand.of(List.of("-1"))));
        }
        if (target.equals("jsonb") && TypeNames.plain(before.base()).equals("json")) {
            return new TypeBorder(
                    Demand.NONE,
                    List.of(),
                    List.of(
                            Demand.of(List.of("{\"b\":1,\"a\":2}")),
                            Demand.of(List.of("{\"a\": 1, \"a\": 2}")),
                            Demand.of(List.of("{ \"a\" : [1.0,2] }"))));
        }
        return NONE;
    }

    private static TypeBorder texts(DataType before, DataType after) {
        int most = Texts.mostCharacters(after);
        int old = Texts.mostCharacters(before);
        boolean padded = TypeNames.plain(after.base()).equals("character")
                && !TypeNames.plain(before.base()).equals("character");
        List<Demand> beyond = new ArrayList<>();
        if (padded && Math.min(most, old) >= 3) {
            beyond.add(Demand.of(List.of("ab ", "z  ")));
        }
        if (old <= most) {
            return new TypeBorder(Demand.NONE, List.of(), beyond);
        }
        beyond.add(0, Demand.sized(most + 1, most + 1));
        int wide = Math.min(old, most + 40);
        if (wide > most + 1) {
            beyond.add(Demand.sized(wide, wide));
        }
        return new TypeBorder(Demand.sized(0, most), List.of(Demand.sized(most, most)), beyond);
    }

    private static TypeBorder fromText(DataType before, DataType after, ValuePools pools, long seed) {
        int most = Texts.mostCharacters(before);
        boolean binary = List.of("real", "double precision").contains(TypeNames.plain(after.base()));
        List<String> held = pools.pool(new Wanted(after, "", Demand.NONE, List.of()), seed).stream()
                .map(text -> binary ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text)
                .filter(text -> Texts.length(text) <= most)
                .toList();
        if (held.isEmpty()) {
            return NONE;
        }
        List<Demand> beyond = new ArrayList<>();
        for (String text : NO_VALUES) {
            if (Texts.length(text) <= most && !held.contains(text)) {
                beyond.add(Demand.of(List.of(text)));
            }
        }
        return new TypeBorder(Demand.of(held), List.of(), beyond);
    }

    private static TypeBorder intoText(DataType before, int most, ValuePools pools, long seed) {
        List<String> all = new ArrayList<>(pools.pool(new Wanted(before, "", Demand.NONE, List.of()), seed));
        Measure.of(before).map(Measure::high).ifPresent(high -> all.add(high.toPlainString()));
        List<String> held = all.stream().filter(text -> text.length() <= most).toList();
        List<String> wide = all.stream().filter(text -> text.length() > most).toList();
        return new TypeBorder(
                wide.isEmpty() ? Demand.NONE : Demand.of(held),
                List.of(),
                wide.isEmpty() ? List.of() : List.of(Demand.of(wide)));
    }

    private static TypeBorder labels(DataType before, DataType after) {
        List<String> common =
                before.labels().stream().filter(after.labels()::contains).toList();
        return new TypeBorder(
                Demand.of(common),
                List.of(),
                before.labels().stream()
                        .filter(label -> !common.contains(label))
                        .map(label -> Demand.of(List.of(label)))
                        .toList());
    }
}
