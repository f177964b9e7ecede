package dev.migrationsafety.generation.border;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
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
 * @param borderReach whether no values exist beyond the border, or none are known
 */
record TypeBorder(
        ValueConstraint holdable, List<ValueConstraint> inside, List<ValueConstraint> beyond, BorderReach borderReach) {
    /** Types of which nothing is known. */
    static final TypeBorder UNKNOWN = new TypeBorder(ValueConstraint.NONE, List.of(), List.of(), BorderReach.UNKNOWN);

    static TypeBorder nothing(List<ValueConstraint> inside) {
        return new TypeBorder(ValueConstraint.NONE, inside, List.of(), BorderReach.NOTHING_BEYOND);
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
            return beyond(ValueConstraint.of(List.of("0", "1")), "2", "-1");
        }
        if (source.equals("json") && target.equals("jsonb")) {
            return beyond(
                    ValueConstraint.NONE,
                    "{\"b\":1,\"a\":2}",
                    "{\"a\": 1, \"a\": 2}",
                    "{ \"a\" : [1.0,2] }",
                    "{\"n\": 1e2}");
        }
        if (source.equals("inet") && target.equals("cidr")) {
            return beyond(ValueConstraint.of(List.of("10.1.2.0/24", "10.9.0.1/32")), "10.1.2.3/24");
        }
        boolean wider = (source.equals("jsonb") && target.equals("json"))
                || (source.equals("cidr") && target.equals("inet"))
                || (source.equals("boolean") && intoNumber);
        boolean same = source.equals(target) && before.form() == Form.BASE;
        return wider || same ? nothing(List.of()) : UNKNOWN;
    }

    private static TypeBorder beyond(ValueConstraint holdable, String... texts) {
        return new TypeBorder(
                holdable,
                List.of(),
                Stream.of(texts).map(text -> ValueConstraint.of(List.of(text))).toList(),
                BorderReach.BEYOND);
    }

    private static TypeBorder labels(DataType before, DataType after) {
        List<String> common =
                before.labels().stream().filter(after.labels()::contains).toList();
        List<String> gone = before.labels().stream()
                .filter(label -> !common.contains(label))
                .toList();
        return gone.isEmpty() ? nothing(List.of()) : beyond(ValueConstraint.of(common), gone.toArray(String[]::new));
    }

    /** Arrays of one element each. */
    private static TypeBorder array(DataType before, DataType after, ValuePools pools, long seed) {
        TypeBorder border = between(before, after, pools, seed);
        ValueConstraint holdable = border.holdable().equals(ValueConstraint.NONE)
                ? ValueConstraint.NONE
                : ValueConstraint.of(arrays(before, border.holdable(), pools, seed));
        List<ValueConstraint> beyond = new ArrayList<>();
        for (ValueConstraint valueConstraint : border.beyond()) {
            arrays(before, valueConstraint, pools, seed).stream()
                    .limit(1)
                    .forEach(text -> beyond.add(ValueConstraint.of(List.of(text))));
        }
        return new TypeBorder(holdable, List.of(), beyond, border.borderReach());
    }

    private static List<String> arrays(DataType element, ValueConstraint valueConstraint, ValuePools pools, long seed) {
        return pools.pool(new WantedValues(element, "", valueConstraint, List.of()), seed).stream()
                .map(text -> "{\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                .toList();
    }
}
